package org.holdall.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.holdall.engine.restore.Restore;
import org.holdall.engine.restore.RestoreRequest;
import org.junit.jupiter.api.Test;

/** A choice with all that can belong to one: each row that the archive names is there, and hangs together with the others. */
final class RestoreRichChoiceTest {
  private static final String FOLDER = "activities/choice_9/";
  private static final long EMPTY = 2;

  @Test
  void ofTheSameSiteOnPostgres() {
    RestoreSite site = RestoreSite.copy(ReferenceSites.postgres(), "rich");
    check(site, RestoreSite.CHOICE1, true);
  }

  @Test
  void ofTheSameSiteOnMariaDb() {
    RestoreSite site = RestoreSite.copy(ReferenceSites.mariaDb(), "rich");
    check(site, RestoreSite.CHOICE1, true);
  }

  @Test
  void inAnEmptyCourseOnPostgres() {
    RestoreSite site =
        RestoreSite.copy(ReferenceSites.postgres("moodle-4.5/db/moodle-FRESH.sql.gz"), "richempty");
    EmptyCourse.insert(site, EMPTY);
    check(site, EMPTY, false);
  }

  @Test
  void inAnEmptyCourseOnMariaDb() {
    RestoreSite site = RestoreSite.copy(ReferenceSites.freshMariaDb(), "richempty");
    EmptyCourse.insert(site, EMPTY);
    check(site, EMPTY, false);
  }

  private static void check(RestoreSite site, long course, boolean competencies) {
    var archive = new ArchiveXml(RestoreSite.archive("REF-activity-choice"));
    List<Long> made = new Restore(site.open())
        .run(RestoreRequest.into(RestoreSite.archive("REF-activity-choice"), course))
        .activities();
    assertThat(made).hasSize(1);
    long module = made.get(0);
    choice(site, module, archive);
    belongings(site, module, archive);
    badges(site, course, module, archive);
    files(site, module);
    assertThat(site.rows(
            "SELECT c.idnumber, k.sortorder, k.ruleoutcome FROM mdl_competency_modulecomp k"
                + " JOIN mdl_competency c ON c.id = k.competencyid WHERE k.cmid = " + module
                + " ORDER BY k.sortorder"))
        .isEqualTo(
            competencies
                ? archive.elements(
                    FOLDER + "competencies.xml",
                    "competency",
                    "idnumber",
                    "sortorder",
                    "ruleoutcome")
                : List.of());
  }

  private static void choice(RestoreSite site, long module, ArchiveXml archive) {
    String choice = FOLDER + "choice.xml";
    String from =
        " FROM mdl_course_modules cm JOIN mdl_choice c ON c.id = cm.instance AND c.course = cm.course"
            + " JOIN mdl_choice_options o ON o.choiceid = c.id";
    String where = " WHERE cm.id = " + module;
    assertThat(site.rows(
            "SELECT o.text, o.maxanswers, o.timemodified" + from + where + " ORDER BY o.id"))
        .isEqualTo(archive.elements(choice, "option", "text", "maxanswers", "timemodified"));
    Map<String, String> users = archive.map("users.xml", "user", "@id", "username");
    Map<String, String> options = archive.map(choice, "option", "@id", "text");
    assertThat(site.rows("SELECT u.username, o.text, a.timemodified" + from
            + " JOIN mdl_choice_answers a ON a.choiceid = c.id AND a.optionid = o.id"
            + " JOIN mdl_user u ON u.id = a.userid" + where))
        .containsExactlyInAnyOrderElementsOf(
            archive.elements(choice, "answer", "userid", "optionid", "timemodified").stream()
                .map(a -> List.of(users.get(a.get(0)), options.get(a.get(1)), a.get(2)))
                .toList());
    String[] same = {
      "completion", "completionview", "completionexpected", "groupmode", "added", "visible"
    };
    assertThat(
            site.rows("SELECT " + String.join(", ", same) + " FROM mdl_course_modules cm" + where))
        .isEqualTo(archive.elements(FOLDER + "module.xml", "module", same));
  }

  private static void belongings(RestoreSite site, long module, ArchiveXml archive) {
    Map<String, String> users = archive.map("users.xml", "user", "@id", "username");
    assertThat(site.rows(
            "SELECT u.username, k.completionstate, k.timemodified FROM mdl_course_modules_completion k"
                + " JOIN mdl_user u ON u.id = k.userid WHERE k.coursemoduleid = " + module))
        .containsExactlyInAnyOrderElementsOf(archive
            .elements(
                FOLDER + "completion.xml",
                "completion",
                "userid",
                "completionstate",
                "timemodified")
            .stream()
            .map(k -> List.of(users.get(k.get(0)), k.get(1), k.get(2)))
            .toList());
    assertThat(site.rows("SELECT u.username, v.timecreated FROM mdl_course_modules_viewed v"
            + " JOIN mdl_user u ON u.id = v.userid WHERE v.coursemoduleid = " + module))
        .containsExactlyInAnyOrderElementsOf(
            archive
                .elements(FOLDER + "completion.xml", "completionview", "userid", "timecreated")
                .stream()
                .map(v -> List.of(users.get(v.get(0)), v.get(1)))
                .toList());
    assertThat(site.rows(
            "SELECT t.name, t.rawname FROM mdl_tag_instance i JOIN mdl_tag t ON t.id = i.tagid"
                + " JOIN mdl_context x ON x.id = i.contextid AND x.contextlevel = 70 AND x.instanceid = i.itemid"
                + " WHERE i.itemtype = 'course_modules' AND i.itemid = " + module
                + " ORDER BY i.ordering"))
        .isEqualTo(archive.elements(FOLDER + "module.xml", "tag", "name", "rawname"));
    assertThat(site.rows("SELECT e.name, e.eventtype, e.timestart, e.sequence FROM mdl_event e"
            + " JOIN mdl_course_modules cm ON cm.instance = e.instance AND cm.course = e.courseid"
            + " WHERE e.modulename = 'choice' AND cm.id = " + module + " ORDER BY e.id"))
        .isEqualTo(archive.elements(
            FOLDER + "calendar.xml", "event", "name", "eventtype", "timestart", "sequence"));
  }

  private static void badges(RestoreSite site, long course, long module, ArchiveXml archive) {
    String of = " JOIN mdl_badge b ON b.id = k.badgeid AND b.courseid = " + course;
    assertThat(site.rows("SELECT name, issuername, '0' FROM mdl_badge WHERE courseid = " + course
            + " AND status = 0 ORDER BY id"))
        .isEqualTo(archive.elements("badges.xml", "badge", "name", "issuername").stream()
            .map(b -> List.of(b.get(0), b.get(1), "0"))
            .toList());
    assertThat(site.rows(
            "SELECT k.criteriatype, k.method FROM mdl_badge_criteria k" + of + " ORDER BY k.id"))
        .isEqualTo(archive.elements("badges.xml", "criterion", "criteriatype", "method"));
    assertThat(site.rows("SELECT p.name, p.value FROM mdl_badge_criteria_param p"
            + " JOIN mdl_badge_criteria k ON k.id = p.critid" + of
            + " WHERE p.name LIKE 'module%'"))
        .isNotEmpty()
        .containsOnly(List.of("module_" + module, Long.toString(module)));
  }

  /** Files of the description: their rows, and their contents in the pool, which was empty. */
  private static void files(RestoreSite site, long module) {
    List<List<String>> files = site.rows("SELECT f.contenthash, f.filesize FROM mdl_files f"
        + " JOIN mdl_context x ON x.id = f.contextid AND x.contextlevel = 70 AND x.instanceid = "
        + module
        + " WHERE f.component = 'mod_choice' AND f.filearea = 'intro' AND f.filename <> '.'");
    assertThat(files).hasSize(2).allSatisfy(file -> {
      String hash = file.get(0);
      assertThat(site.files())
          .containsEntry(
              "filedir/" + hash.substring(0, 2) + "/" + hash.substring(2, 4) + "/" + hash,
              Long.valueOf(file.get(1)));
    });
  }
}
