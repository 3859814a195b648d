package org.holdall.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.apache.commons.codec.digest.DigestUtils;
import org.holdall.engine.restore.Restore;
import org.holdall.engine.restore.RestoreReport;
import org.holdall.engine.restore.RestoreRequest;
import org.holdall.engine.restore.RestoreTarget;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * Whole archives restored to the site that Moodle restored them to: what the database holds then is what Moodle made of it.
 * {@code whole-restores.csv} says how many tables and rows are equal, so that the numbers cannot fall.
 */
final class WholeRestoreTest {
  private static final long CATEGORY = 1;

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "/whole-restores.csv", numLinesToSkip = 1)
  void isWhatMoodleMade(
      String name, String start, String archive, String target, int tables, int rows) {
    RestoreSite site = RestoreSite.copy(
        ReferenceSites.postgres("moodle-4.5/db/moodle-" + start + ".sql.gz"),
        "whole" + name.replaceAll("\\W", "").toLowerCase(java.util.Locale.ROOT));
    RestoreReport report = new Restore(site.open()).run(request(archive, target));

    ReferenceSite moodles = ReferenceSites.postgres("moodle-4.5/restored/" + name + ".sql.gz");
    IntendedDifferences intended = IntendedDifferences.of(List.of("whole course", name));
    DatabaseRows want = intended.without(DatabaseRows.read(moodles.server(), moodles.database()));
    DatabaseRows made =
        DatabaseRows.read(site.reference().server(), site.reference().database());
    DatabaseRows have = intended.without(made);
    Summary found = compare(name, want, have, report);

    places(made);
    assertThat(found.tables()).as("equal tables").isGreaterThanOrEqualTo(tables);
    assertThat(found.rows()).as("equal rows").isGreaterThanOrEqualTo(rows);
  }

  /** Moodle finds a file by the hash of its place. */
  private static void places(DatabaseRows rows) {
    for (var file : rows.tables().getOrDefault("files", List.of())) {
      String place = "/" + file.get("contextid") + "/" + file.get("component") + "/"
          + file.get("filearea") + "/" + file.get("itemid") + file.get("filepath")
          + file.get("filename");
      assertThat(file.get("pathnamehash")).as(place).isEqualTo(DigestUtils.sha1Hex(place));
    }
  }

  private static RestoreRequest request(String archive, String target) {
    Path file = RestoreSite.archive(archive);
    RestoreRequest usual = RestoreRequest.made(file, CATEGORY);
    return target.equals("new")
        ? usual
        : new RestoreRequest(
            file,
            new RestoreTarget.Into(target.replace("replace ", ""), target.startsWith("replace ")),
            null,
            usual.settings(),
            usual.roleMap(),
            false,
            usual.ifPresent(),
            false);
  }

  /** Numbers of tables and rows that are equal. */
  private record Summary(int tables, int rows) {}

  private static Summary compare(
      String name, DatabaseRows want, DatabaseRows have, RestoreReport report) {
    var comparison = new DatabaseComparison(want, have, LogicalKeys.ofMoodle());
    var all = new TreeSet<>(want.tables().keySet());
    all.addAll(have.tables().keySet());
    var text = new StringBuilder(name).append('\n');
    int tables = 0;
    int equal = 0;
    int expected = 0;
    int used = 0;
    for (String table : all) {
      DatabaseComparison.Counts counts = comparison.counts(table);
      if (counts.expected() + counts.actual() == 0) {
        continue;
      }
      used++;
      expected += counts.expected();
      equal += counts.equal();
      if (counts.isEqual()) {
        tables++;
      } else {
        text.append(String.format(
            "  %-32s expected %6d  actual %6d  equal %6d%n",
            table, counts.expected(), counts.actual(), counts.equal()));
      }
    }
    text.append(String.format(
        "  %d of %d tables equal; %d of %d rows; %d statements",
        tables, used, equal, expected, report.statements()));
    System.out.println(text);
    return new Summary(tables, equal);
  }
}
