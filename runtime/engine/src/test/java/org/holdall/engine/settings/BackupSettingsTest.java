package org.holdall.engine.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BackupSettingsTest {

  /** Settings of a site with these rows in {@code config_plugins}: plugin/name to value. */
  private static Settings settings(Map<String, String> rows) throws SQLException {
    PlanPart choice = new PlanPart(Level.ACTIVITY, "choice_56", null, false);
    return BackupSettings.of("activity", Mode.GENERAL, List.of(choice), TestConfig.of(rows));
  }

  @Test
  void moodlesSettingsInMoodlesOrder() throws SQLException {
    assertThat(settings(Map.of("core_competency/enabled", "1")).all().stream()
            .map(s -> s.name() + "=" + s.value()))
        .containsExactly(
            "filename=backup.mbz",
            "users=1",
            "anonymize=0",
            "role_assignments=1",
            "activities=1",
            "blocks=1",
            "files=1",
            "filters=1",
            "comments=1",
            "badges=1",
            "calendarevents=1",
            "userscompletion=1",
            "logs=1",
            "grade_histories=1",
            "questionbank=1",
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
  void theSitesDefaultsAndLocks() throws SQLException {
    Settings settings = settings(Map.of(
        "backup/backup_general_histories",
        "1",
        "backup/backup_general_groups",
        "0",
        "backup/backup_general_users",
        "0",
        "backup/backup_general_users_locked",
        "1",
        "backup/backup_general_role_assignments",
        "1"));
    assertThat(settings.get("groups").isOn()).isFalse();
    assertThat(settings.get("grade_histories").isOn()).as("depends on users").isFalse();
    assertThat(settings.get("users").status()).isEqualTo(Status.LOCKED_BY_CONFIG);
    assertThat(settings.get("users").isOn()).isFalse();
    assertThat(settings.get("role_assignments").isOn()).as("depends on users").isFalse();
    assertThat(settings.get("choice_56_userinfo").isOn()).isFalse();
    assertThat(settings.get("choice_56_included").isOn()).isTrue();
  }

  @Test
  void withoutCompetenciesThereIsNoSuchChoice() throws SQLException {
    Setting competencies =
        settings(Map.of("backup/backup_general_competencies", "1")).get("competencies");
    assertThat(competencies.isOn()).isFalse();
    assertThat(competencies.visibility()).isEqualTo(Visibility.HIDDEN);
    assertThat(competencies.status()).isEqualTo(Status.LOCKED_BY_CONFIG);
  }
}
