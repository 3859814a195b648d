package org.holdall.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.holdall.engine.backup.BackupType;
import org.holdall.engine.restore.Restore;
import org.holdall.engine.restore.RestoreReport;
import org.holdall.engine.restore.RestoreRequest;
import org.holdall.engine.settings.Mode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Sites of older versions take archives of all: what their tables lack is left out. 4.4 is a real one; 4.2, 4.3 and 4.4 are made
 * of 4.5 by taking away what {@code columns-since.tsv} says that later versions brought.
 */
final class OlderSitesTest {
  private static final String FRESH = "moodle-4.5/db/moodle-FRESH.sql.gz";

  @ParameterizedTest
  @CsvSource({"4.2,2023042400", "4.3,2023100900", "4.4,2024042200"})
  void takesTheRichCourseAndGivesItBack(String release, long version) throws IOException {
    RestoreSite site =
        RestoreSite.copy(ReferenceSites.postgres(FRESH), "older" + release.replace(".", ""));
    site.execute(statements(version).toArray(String[]::new));

    RestoreReport report =
        new Restore(site.open()).run(RestoreRequest.made(RestoreSite.archive("REF-users"), 1));
    assertThat(report.activities()).hasSizeGreaterThan(40);
    assertThat(site.number("SELECT count(*) FROM mdl_quiz_attempts")).isPositive();
    if (release.equals("4.2")) {
      assertThat(site.number("SELECT count(*) FROM mdl_scorm_scoes_track WHERE scoid > 0"))
          .isPositive();
    }
    // Packages' tracks of 4.2 are restored, but not backed up.
    Map<String, String> settings = release.equals("4.2") ? Map.of("users", "0") : Map.of();
    Path again = Holdall.backup(
        site.reference(),
        BackupType.COURSE,
        report.course(),
        Mode.GENERAL,
        "older-" + release,
        settings);
    assertThat(again).isNotEmptyFile();
  }

  @Test
  void aRealOneHasWhatItsArchiveHas() {
    RestoreSite site = RestoreSite.copy(
        ReferenceSites.postgres("moodle-4.4/db/moodle-REF-CHOICE1.sql.gz"), "older44real");
    Path archive = ReferenceData.file("moodle-4.4/mbz/CHOICE1-users.mbz");
    RestoreReport report = new Restore(site.open()).run(RestoreRequest.made(archive, 1));
    assertThat(site.number(
            "SELECT count(*) FROM mdl_choice_answers a JOIN mdl_choice c ON c.id = a.choiceid"
                + " WHERE c.course = " + report.course()))
        .isEqualTo(10);
    Path again = Holdall.backup(site.reference(), report.activities().get(0), "older-44");
    assertThat(ActivityLines.of(again, "choice")).isEqualTo(ActivityLines.of(archive, "choice"));
  }

  /** What makes a site of 4.5 one of a version before. */
  private static List<String> statements(long version) throws IOException {
    List<String> statements = new ArrayList<>();
    String name = "columns-since.tsv";
    try (InputStream in =
        Objects.requireNonNull(OlderSitesTest.class.getResourceAsStream(name), name)) {
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .filter(row -> Long.parseLong(row[1]) > version)
          .map(row -> row[3].equals("*")
              ? "DROP TABLE mdl_" + row[2]
              : "ALTER TABLE mdl_" + row[2] + " DROP COLUMN " + row[3])
          .forEach(statements::add);
    }
    if (version < 2023100900) {
      statements.add("DROP TABLE mdl_scorm_scoes_value, mdl_scorm_attempt, mdl_scorm_element");
      statements.add(
          "CREATE TABLE mdl_scorm_scoes_track (id bigserial PRIMARY KEY, userid bigint NOT NULL,"
              + " scormid bigint NOT NULL, scoid bigint NOT NULL, attempt bigint NOT NULL,"
              + " element varchar(255) NOT NULL, value text NOT NULL, timemodified bigint NOT NULL)");
    }
    statements.add("UPDATE mdl_config SET value = '" + version + "' WHERE name = 'version'");
    return statements;
  }
}
