package org.holdall.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SortedMap;
import java.util.TreeMap;
import org.holdall.engine.restore.Restore;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A restore adds the same rows to a new site whatever its database is; PostgreSQL's are compared with Moodle's elsewhere. */
final class MariaDbRestoreTest {

  @ParameterizedTest
  @CsvSource({"CHOICE1-users", "REF-users", "REF-nousers"})
  void addsAsManyRowsToEachTable(String archive) {
    SortedMap<String, Long> onMariaDb = added(ReferenceSites.freshMariaDb(), archive);
    SortedMap<String, Long> onPostgres =
        added(ReferenceSites.postgres("moodle-4.5/db/moodle-FRESH.sql.gz"), archive);
    System.out.printf(
        "%s: %d rows in %d tables on MariaDB, %d in %d on PostgreSQL%n",
        archive, sum(onMariaDb), onMariaDb.size(), sum(onPostgres), onPostgres.size());
    assertThat(onMariaDb).isEqualTo(onPostgres);
  }

  private static long sum(SortedMap<String, Long> rows) {
    return rows.values().stream().mapToLong(Long::longValue).sum();
  }

  private static SortedMap<String, Long> added(ReferenceSite original, String archive) {
    RestoreSite site = RestoreSite.copy(original, "added");
    SortedMap<String, String> before = site.counts();
    new Restore(site.open()).run(new Attempt(archive, "new").request());
    SortedMap<String, Long> added = new TreeMap<>();
    site.counts().forEach((table, count) -> {
      long more = Long.parseLong(count) - Long.parseLong(before.getOrDefault(table, "0"));
      if (more != 0) {
        added.put(table, more);
      }
    });
    return added;
  }
}
