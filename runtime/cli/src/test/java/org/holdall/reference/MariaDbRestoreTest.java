package org.holdall.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.holdall.engine.restore.Restore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A restore adds the same rows to a new site whatever its database is; PostgreSQL's are compared with Moodle's elsewhere. */
final class MariaDbRestoreTest {
  private static final int NEXT_ID = 100_001;
  private static final Pattern CONTEXT = Pattern.compile("(pluginfile\\.php/)\\d+");

  @ParameterizedTest
  @CsvSource({"CHOICE1-users", "REF-users", "REF-nousers"})
  void addsTheSameRows(String archive) {
    Restored onMariaDb = Restored.on(ReferenceSites.freshMariaDb(), archive);
    Restored onPostgres =
        Restored.on(ReferenceSites.postgres("moodle-4.5/db/moodle-FRESH.sql.gz"), archive);
    assertThat(onMariaDb.added()).isEqualTo(onPostgres.added()).isNotEmpty();

    // The two sites were not made at the same moment: what was unequal before may be so afterwards.
    var before =
        new DatabaseComparison(onPostgres.before(), onMariaDb.before(), LogicalKeys.ofMoodle());
    var after =
        new DatabaseComparison(onPostgres.after(), onMariaDb.after(), LogicalKeys.ofMoodle());
    List<String> unequal = new ArrayList<>();
    int rows = 0;
    for (String table : new TreeSet<>(onPostgres.added().keySet())) {
      int more = unequal(after.counts(table)) - unequal(before.counts(table));
      rows += after.counts(table).equal() - before.counts(table).equal();
      if (more != 0) {
        unequal.add(table + ": " + more);
      }
    }
    System.out.printf(
        "%s: of %d rows in %d tables that are added on PostgreSQL, %d are equal on MariaDB%n",
        archive, onPostgres.sum(), onPostgres.added().size(), rows);
    assertThat(unequal).isEmpty();
    assertThat(rows).isEqualTo((int) onPostgres.sum());
  }

  private static int unequal(DatabaseComparison.Counts counts) {
    return counts.expected() - counts.equal();
  }

  /** A site's rows before and after a restore. */
  private record Restored(DatabaseRows before, DatabaseRows after) {

    static Restored on(ReferenceSite original, String archive) {
      RestoreSite site = RestoreSite.copy(original, "added");
      // Neither is the archive's own site, and what the installations differ in counts for nothing.
      site.execute(
          "UPDATE mdl_config SET value = 'another' WHERE name = 'siteidentifier'",
          "UPDATE mdl_user SET firstaccess = 0, lastaccess = 0, lastlogin = 0, currentlogin = 0, lastip = '', secret = '', timemodified = 0, timecreated = 0, password = 'x'");
      DatabaseRows before = rows(site);
      site.execute(before.tables().keySet().stream()
          .map(table -> nextId(site.reference().server(), table))
          .toArray(String[]::new));
      new Restore(site.open()).run(new Attempt(archive, "new").request());
      return new Restored(before, rows(site));
    }

    /** The same ids on both, as there are columns with ids that nobody says to be some. */
    private static String nextId(Server server, String table) {
      return (server instanceof PostgresServer
              ? "ALTER SEQUENCE mdl_" + table + "_id_seq RESTART WITH "
              : "ALTER TABLE mdl_" + table + " AUTO_INCREMENT = ")
          + NEXT_ID;
    }

    private static DatabaseRows rows(RestoreSite site) {
      DatabaseRows rows =
          DatabaseRows.read(site.reference().server(), site.reference().database());
      rows.tables().values().forEach(table -> table.forEach(Restored::settle));
      return rows;
    }

    /**
     * What two sites write differently: hashes of ids, contexts in addresses, zeros behind a number, what each makes up. Whether
     * these are right is seen where PostgreSQL's rows are compared with Moodle's.
     */
    private static void settle(Map<String, @Nullable String> row) {
      row.computeIfPresent("pathnamehash", (column, value) -> "*");
      if ("servicesalt".equals(row.get("name"))) {
        row.put("value", "*");
      }
      row.replaceAll((column, value) -> value == null
          ? null
          : value.matches("-?\\d+\\.\\d+")
              ? new BigDecimal(value).stripTrailingZeros().toPlainString()
              : CONTEXT.matcher(value).replaceAll("$1#"));
    }

    /** By table, for those that have more rows than before. */
    SortedMap<String, Integer> added() {
      SortedMap<String, Integer> added = new TreeMap<>();
      after.tables().forEach((table, rows) -> {
        int more = rows.size() - before.tables().getOrDefault(table, List.of()).size();
        if (more != 0) {
          added.put(table, more);
        }
      });
      return added;
    }

    long sum() {
      return added().values().stream().mapToLong(Integer::longValue).sum();
    }
  }
}
