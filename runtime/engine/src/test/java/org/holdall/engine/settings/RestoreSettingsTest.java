package org.holdall.engine.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.holdall.engine.HoldallException;
import org.holdall.engine.inspect.BackupHeader;
import org.junit.jupiter.api.Test;

class RestoreSettingsTest {
  private static final Map<String, String> COMPETENCIES = Map.of("core_competency/enabled", "1");

  /** What an archive with users says. */
  private static Map<String, String> archive() {
    Map<String, String> settings = new HashMap<>();
    for (String on : List.of(
        "users",
        "role_assignments",
        "activities",
        "blocks",
        "files",
        "filters",
        "comments",
        "badges",
        "calendarevents",
        "userscompletion",
        "questionbank",
        "groups",
        "competencies",
        "customfield",
        "contentbankcontent",
        "xapistate",
        "legacyfiles",
        "choice_56_included",
        "choice_56_userinfo")) {
      settings.put(on, "1");
    }
    settings.put("anonymize", "0");
    settings.put("logs", "0");
    settings.put("grade_histories", "0");
    return settings;
  }

  private static Settings settings(Map<String, String> archive, Map<String, String> site)
      throws SQLException {
    Map<String, String> activity = Map.of("modulename", "choice", "moduleid", "56");
    return RestoreSettings.of(
        new BackupHeader(Map.of(), Map.of(), List.of(activity), List.of(), archive),
        false,
        false,
        Mode.GENERAL,
        TestConfig.of(site));
  }

  @Test
  void moodlesSettingsInMoodlesOrder() throws SQLException {
    assertThat(
            settings(archive(), COMPETENCIES).all().stream().map(s -> s.name() + "=" + s.value()))
        .containsExactly(
            "users=1",
            "enrolments=1",
            "role_assignments=1",
            "permissions=1",
            "activities=1",
            "blocks=1",
            "filters=1",
            "comments=1",
            "badges=1",
            "calendarevents=1",
            "userscompletion=1",
            "logs=0",
            "grade_histories=0",
            "groups=1",
            "competencies=1",
            "customfield=1",
            "contentbankcontent=1",
            "xapistate=1",
            "legacyfiles=1",
            "choice_56_included=1",
            "choice_56_userinfo=1");
  }

  @Test
  void whatTheArchiveDoesNotContainIsOffAndLockedByIt() throws SQLException {
    Settings settings = settings(archive(), Map.of("restore/restore_general_histories", "1"));
    Setting histories = settings.get("grade_histories");
    assertThat(histories.isOn()).as("the site's default does not matter").isFalse();
    assertThat(histories.status()).isEqualTo(Status.LOCKED_BY_ARCHIVE);
    assertThatThrownBy(() -> histories.set("1"))
        .isInstanceOf(HoldallException.class)
        .hasMessage(
            "The setting grade_histories is locked at 0:" + " the archive contains nothing of it.");
  }

  @Test
  void withoutUsersInTheArchiveItSaysItselfWhatElseItHas() throws SQLException {
    Map<String, String> archive = archive();
    archive.put("users", "0");
    archive.put("comments", "0");
    archive.put("choice_56_userinfo", "0");
    Settings settings = settings(archive, COMPETENCIES);
    assertThat(settings.all().stream().filter(s -> !s.isOn()).map(Setting::name))
        .containsExactly(
            "users", "enrolments", "comments", "logs", "grade_histories", "choice_56_userinfo");
    assertThat(settings.get("badges").isOn())
        .as("they come without those who have them")
        .isTrue();
    assertThat(settings.get("enrolments").value()).isEqualTo("0");
    assertThat(settings.get("choice_56_userinfo").status()).isEqualTo(Status.LOCKED_BY_ARCHIVE);
  }

  @Test
  void switchingUsersOffTakesWhatDependsOnThem() throws SQLException {
    Settings settings = settings(archive(), COMPETENCIES);
    settings.get("users").set("0");
    assertThat(settings.get("badges").isOn()).isFalse();
    assertThat(settings.get("choice_56_userinfo").isOn()).isFalse();
    assertThat(settings.get("choice_56_included").isOn()).isTrue();
    settings.get("users").set("1");
    assertThat(settings.get("badges").isOn()).isTrue();
  }

  @Test
  void theSitesDefaultsAndLocks() throws SQLException {
    Settings settings = settings(
        archive(),
        Map.of(
            "restore/restore_general_groups",
            "0",
            "restore/restore_general_calendarevents",
            "0",
            "restore/restore_general_calendarevents_locked",
            "1",
            "restore/restore_general_enrolments",
            "2",
            "backup/backup_general_filters",
            "0"));
    assertThat(settings.get("groups").isOn()).isFalse();
    settings.get("groups").set("1");
    assertThat(settings.get("calendarevents").isOn()).isFalse();
    assertThat(settings.get("calendarevents").status()).isEqualTo(Status.LOCKED_BY_CONFIG);
    assertThat(settings.get("enrolments").value()).isEqualTo("2");
    assertThat(settings.get("filters").isOn())
        .as("the defaults of backups do not count")
        .isTrue();
  }

  @Test
  void anArchiveThatDoesNotSayGroupsHasThem() throws SQLException {
    Map<String, String> archive = archive();
    archive.remove("groups");
    archive.remove("customfield");
    Settings settings = settings(archive, COMPETENCIES);
    assertThat(settings.get("groups").isOn()).isTrue();
    assertThat(settings.get("customfield").isOn()).isFalse();
    archive.put("permissions", "0");
    assertThat(settings(archive, COMPETENCIES).get("permissions").isOn()).isFalse();
  }

  @Test
  void aSiteWithoutCompetenciesOffersNoSuchSetting() throws SQLException {
    Setting competencies = settings(archive(), Map.of()).get("competencies");
    assertThat(competencies.isOn()).isFalse();
    assertThat(competencies.visibility()).isEqualTo(Visibility.HIDDEN);
    assertThat(competencies.status()).isEqualTo(Status.LOCKED_BY_CONFIG);
  }

  private static Settings ofCourse(boolean emptied, Mode mode, Map<String, String> site)
      throws SQLException {
    BackupHeader header = new BackupHeader(
        Map.of(
            "original_course_fullname", "Theirs",
            "original_course_shortname", "THEIRS",
            "original_course_startdate", "86400"),
        Map.of("type", "course"),
        List.of(),
        List.of(),
        archive());
    return RestoreSettings.of(header, false, emptied, mode, TestConfig.of(site));
  }

  @Test
  void whatIsAddedToOrReplacedHasDefaultsOfItsOwn() throws SQLException {
    Map<String, String> site = Map.of(
        "restore/restore_merge_overwrite_conf",
        "1",
        "restore/restore_merge_course_fullname",
        "0",
        "restore/restore_merge_course_shortname",
        "1",
        "restore/restore_merge_course_startdate",
        "0",
        "restore/restore_replace_keep_groups_and_groupings",
        "1",
        "restore/restore_replace_keep_groups_and_groupings_locked",
        "1");
    Settings added = ofCourse(false, Mode.GENERAL, site);
    assertThat(added.get("overwrite_conf").isOn()).isTrue();
    assertThat(added.get("course_fullname").value()).isEmpty();
    assertThat(added.get("course_shortname").value()).isEqualTo("THEIRS");
    assertThat(added.get("course_startdate").value()).isEqualTo("0");
    Settings replaced = ofCourse(true, Mode.GENERAL, site);
    assertThat(replaced.get("overwrite_conf").isOn()).isFalse();
    assertThat(replaced.get("course_fullname").value()).isEqualTo("Theirs");
    assertThat(replaced.get("keep_groups_and_groupings").isOn()).isTrue();
    assertThat(replaced.get("keep_groups_and_groupings").status())
        .isEqualTo(Status.LOCKED_BY_CONFIG);
    assertThat(replaced.get("keep_roles_and_enrolments").isOn()).isFalse();
  }

  @Test
  void importsFollowTheirBackupUnlessTheSiteLocksIt() throws SQLException {
    Map<String, String> site = Map.of(
        "restore/restore_general_blocks",
        "0",
        "restore/restore_general_filters",
        "0",
        "restore/restore_general_filters_locked",
        "1");
    Settings imported = ofCourse(true, Mode.IMPORT, site);
    assertThat(imported.get("blocks").isOn()).isTrue();
    assertThat(imported.get("filters").isOn()).isFalse();
    assertThat(imported.get("keep_roles_and_enrolments").isOn())
        .as("what is imported brings none")
        .isTrue();
    assertThat(imported.find("kept_roles")).isNull();
    assertThat(ofCourse(false, Mode.COPY, site).get("kept_roles").visibility())
        .isEqualTo(Visibility.HIDDEN);
  }

  @Test
  void anArchiveMustNameItsActivity() {
    BackupHeader nameless = new BackupHeader(
        Map.of(), Map.of(), List.of(Map.of("moduleid", "56")), List.of(), Map.of());
    assertThatThrownBy(
            () -> RestoreSettings.of(nameless, false, false, Mode.GENERAL, TestConfig.of(Map.of())))
        .hasMessage("moodle_backup.xml names an activity without its modulename."
            + " Get another copy of the archive.");
  }
}
