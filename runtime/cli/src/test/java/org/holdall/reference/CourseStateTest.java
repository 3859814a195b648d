package org.holdall.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.holdall.engine.backup.BackupType;
import org.holdall.engine.settings.Mode;
import org.junit.jupiter.api.Test;

/** States of a course that no archive of the reference data shows; each was tried with a real Moodle, which wrote the same. */
final class CourseStateTest {
  private static final long HOME_PAGE = 1;
  private static final long REF = 3;
  private static final long EDITING = 23; // a teacher
  private static final long WATCHING = 24; // a teacher who changes nothing

  @Test
  void theSitesHomePageHasNeitherCategoryNorEnrolmentsNorCompletion() {
    Path folder = Entries.unpack(
        backup(ReferenceSites.postgres(), BackupType.COURSE, HOME_PAGE, "home-page", Map.of()), "");
    assertThat(folder.resolve("course/course.xml")).content().contains("""
          <category id="">
          </category>
        """);
    assertThat(folder.resolve("course/roles.xml")).exists();
    assertThat(List.of(
            "course/enrolments.xml",
            "course/completiondefaults.xml",
            "completion.xml",
            "gradebook.xml",
            "grade_history.xml"))
        .allSatisfy(file -> assertThat(folder.resolve(file)).doesNotExist());
  }

  @Test
  void aNumberThatIsNotGivenIsNull() {
    ReferenceSite site = changed("course_number", """
        INSERT INTO mdl_customfield_field (shortname, name, type, sortorder, categoryid, configdata, timecreated, timemodified)
        SELECT 'empty', 'Empty', 'number', 9, categoryid, '{}', 1, 1 FROM mdl_customfield_field WHERE id = 1""", """
        INSERT INTO mdl_customfield_data (fieldid, instanceid, value, valueformat, timecreated, timemodified, contextid)
        SELECT id, 3, '', 0, 1, 1, 39 FROM mdl_customfield_field WHERE shortname = 'empty'""");
    ArchiveXml archive = archive(site, "course-number", Map.of());
    assertThat(archive.map("course/course.xml", "customfield", "shortname", "value"))
        .containsEntry("empty", "$@NULL@$")
        .containsEntry("cf_select_ref", "2");
  }

  @Test
  void tagsCountWhicheverComponentGaveThem() {
    ReferenceSite site = changed("course_tags", """
        INSERT INTO mdl_tag_instance (tagid, component, itemtype, itemid, contextid, tiuserid, ordering, timecreated, timemodified)
        VALUES (3, 'local_x', 'course', 3, 39, 0, 9, 1, 1), (3, 'local_x', 'user', 5, 13, 0, 9, 1, 1)""");
    ArchiveXml archive = archive(site, "course-tags", Map.of());
    assertThat(archive.elements("course/course.xml", "tag", "@id"))
        .contains(List.of("3"), List.of("8"));
    assertThat(archive.elements("users.xml", "tag", "@id")).contains(List.of("3"));
  }

  /** Moodle lists what the content bank needs with the part that comes after the course. */
  @Test
  void whoMadeAContentIsListedWithTheNextPart() {
    ReferenceSite site = changed(
        "course_bank",
        "INSERT INTO mdl_user (auth, confirmed, mnethostid, username) VALUES ('manual', 1, 1, 'librarian')",
        """
        INSERT INTO mdl_contentbank_content (name, contenttype, contextid, usercreated)
        SELECT 'c', 'contenttype_h5p', 39, id FROM mdl_user WHERE username = 'librarian'""");
    ArchiveXml archive = archive(site, "course-bank", Map.of("blocks", "0"));
    String id = archive.map("users.xml", "user", "username", "@id").get("librarian");
    assertThat(id).isNotNull();
    assertThat(archive.elements("course/inforef.xml", "user", "id")).doesNotContain(List.of(id));
    assertThat(archive.elements("sections/section_7/inforef.xml", "user", "id"))
        .contains(List.of(id));
  }

  @Test
  void withoutAllActivitiesNothingIsSaidOfCompletionAndCriteria() {
    Path folder = Entries.unpack(
        backup(
            ReferenceSites.postgres(),
            BackupType.COURSE,
            REF,
            "course-without-choice",
            Map.of("choice_9_included", "0")),
        "");
    assertThat(folder.resolve("completion.xml")).doesNotExist();
    assertThat(folder.resolve("badges.xml"))
        .content()
        .contains("<badge id=")
        .doesNotContain("<criteria>");
  }

  /** A locked field is for those who may change it, or whom it is shown to. */
  @Test
  void customFieldsThatAUserMayNotSeeAreNotInHisBackup() {
    ReferenceSite site = changed(
        "course_fields",
        "INSERT INTO mdl_role_capabilities (contextid, roleid, capability, permission)"
            + " VALUES (1, 4, 'moodle/backup:backupcourse', 1)",
        "UPDATE mdl_customfield_field SET configdata = '{\"locked\":\"1\",\"visibility\":\"1\"}' WHERE id = 1",
        "UPDATE mdl_customfield_field SET configdata = '{\"locked\":1,\"visibility\":0}' WHERE id = 5",
        "UPDATE mdl_customfield_field SET configdata = '{\"locked\":0,\"visibility\":0}' WHERE id = 4");
    ArchiveXml editing = new ArchiveXml(Holdall.backupBy(site, EDITING, REF, "course-editing"));
    assertThat(editing.map("course/course.xml", "customfield", "shortname", "@id"))
        .containsKeys("cf_text_ref", "cf_select_ref", "cf_date_ref")
        .doesNotContainKey("cf_checkbox_ref");
    assertThat(editing.elements("groups.xml", "groupcustomfield", "@id")).isNotEmpty();
    ArchiveXml watching = new ArchiveXml(Holdall.backupBy(site, WATCHING, REF, "course-watching"));
    assertThat(watching.map("course/course.xml", "customfield", "shortname", "@id"))
        .containsKeys("cf_select_ref", "cf_date_ref")
        .doesNotContainKeys("cf_text_ref", "cf_checkbox_ref");
    assertThat(watching.elements("groups.xml", "groupcustomfield", "@id")).isEmpty();
    assertThat(watching.elements("groups.xml", "groupingcustomfield", "@id")).isEmpty();
  }

  private static ReferenceSite changed(String name, String... statements) {
    ReferenceSite site = ReferenceSites.postgres().copy(name);
    String[] all = new String[statements.length + 1];
    all[0] = "SET search_path = public";
    System.arraycopy(statements, 0, all, 1, statements.length);
    site.execute(all);
    return site;
  }

  private static ArchiveXml archive(ReferenceSite site, String name, Map<String, String> settings) {
    return new ArchiveXml(backup(site, BackupType.COURSE, REF, name, settings));
  }

  private static Path backup(
      ReferenceSite site, BackupType type, long id, String name, Map<String, String> settings) {
    return Holdall.backup(site, type, id, Mode.GENERAL, name, settings);
  }
}
