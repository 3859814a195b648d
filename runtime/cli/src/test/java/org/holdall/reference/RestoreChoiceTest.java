package org.holdall.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.holdall.engine.restore.Restore;
import org.holdall.engine.restore.RestoreReport;
import org.holdall.engine.restore.RestoreRequest;
import org.junit.jupiter.api.Test;

/** Moodle's own archive of the tutorial's choice: beside the choice itself, and in an empty course of a site without any. */
final class RestoreChoiceTest {
  private static final String ARCHIVE = "CHOICE1-activity-choice";
  private static final long EMPTY = 2;
  private static final List<String> EXISTING = List.of("existing course");
  private static final List<String> EXISTING_APART =
      List.of("existing course", "site installed apart");
  private static final List<String> TABLES = List.of(
      "choice",
      "choice_options",
      "choice_answers",
      "user",
      "course_modules",
      "context",
      "course_sections");

  @Test
  void besideItselfOnPostgres() {
    besideItself(ReferenceSites.postgres());
  }

  @Test
  void besideItselfOnMariaDb() {
    besideItself(ReferenceSites.mariaDb());
  }

  @Test
  void asMoodleInAnEmptyCourseOnPostgres() {
    asMoodle(ReferenceSites.postgres("moodle-4.5/db/moodle-FRESH.sql.gz"), "postgres", EXISTING);
  }

  @Test
  void asMoodleInAnEmptyCourseOnMariaDb() {
    asMoodle(ReferenceSites.freshMariaDb(), "mariadb", EXISTING_APART);
  }

  private static void besideItself(ReferenceSite original) {
    RestoreSite site = RestoreSite.copy(original, "beside");
    List<List<String>> choice = content(site, 56);
    assertThat(choice).hasSize(10);
    long users = site.number("SELECT count(*) FROM mdl_user");

    RestoreReport report = new Restore(site.open())
        .run(RestoreRequest.into(RestoreSite.archive(ARCHIVE), RestoreSite.CHOICE1));

    assertThat(report.activities()).hasSize(1).doesNotContain(56L);
    long module = report.activities().get(0);
    assertThat(content(site, module)).isEqualTo(choice);
    assertThat(content(site, 56)).isEqualTo(choice);
    assertThat(site.number("SELECT count(*) FROM mdl_user")).isEqualTo(users);
    // Its options and answers are its own.
    assertThat(site.rows(
            "SELECT o.id FROM mdl_choice_options o JOIN mdl_choice_answers a ON a.optionid = o.id"
                + " WHERE a.choiceid <> o.choiceid"))
        .isEmpty();
    assertThat(site.rows("SELECT s.section, s.sequence FROM mdl_course_sections s"
            + " JOIN mdl_course_modules cm ON cm.section = s.id WHERE cm.id = " + module))
        .containsExactly(List.of("1", "56," + module));
  }

  /** A choice as people see it: who answered what, in the order of answers. */
  private static List<List<String>> content(RestoreSite site, long module) {
    return site.rows("SELECT c.name, c.intro, c.course, c.includeinactive, o.text, o.maxanswers,"
        + " u.id, u.username, a.timemodified,"
        + " (SELECT count(*) FROM mdl_choice_options x WHERE x.choiceid = c.id) FROM mdl_course_modules cm"
        + " JOIN mdl_choice c ON c.id = cm.instance JOIN mdl_choice_answers a ON a.choiceid = c.id"
        + " JOIN mdl_choice_options o ON o.id = a.optionid AND o.choiceid = c.id"
        + " JOIN mdl_user u ON u.id = a.userid WHERE cm.id = " + module
        + " ORDER BY a.timemodified");
  }

  private static void asMoodle(ReferenceSite original, String name, List<String> differences) {
    RestoreSite site = RestoreSite.copy(original, "empty");
    EmptyCourse.insert(site, EMPTY);
    // Sections as Moodle makes them; the second one, which the choice was in, was never touched.
    site.execute(
        "UPDATE mdl_course_sections SET summaryformat = 1, timemodified = 1795205373 WHERE course = "
            + EMPTY,
        "INSERT INTO mdl_course_sections (course, section, summary, summaryformat, sequence, timemodified)"
            + " VALUES (" + EMPTY + ", 1, '', 1, '', 0)");

    new Restore(site.open()).run(RestoreRequest.into(RestoreSite.archive(ARCHIVE), EMPTY));

    ReferenceSite moodles =
        ReferenceSites.postgres("moodle-4.5/restored/CHOICE1-users-on-fresh.sql.gz");
    DatabaseComparisons.equal(
        name + "-" + ARCHIVE,
        differences,
        DatabaseRows.read(moodles.server(), moodles.database()),
        DatabaseRows.read(site.reference().server(), site.reference().database()),
        TABLES);
    // The salts above are not these: no site gives a password to those who come with an archive.
    assertThat(site.number("SELECT count(*) FROM mdl_user WHERE password = 'restored'"))
        .isEqualTo(10);
  }
}
