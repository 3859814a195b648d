package org.holdall.engine.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.holdall.engine.HoldallException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ModeTest {

  private static Settings settings(Mode mode, String type, Map<String, String> rows)
      throws SQLException {
    PlanPart quiz = new PlanPart(Level.ACTIVITY, "quiz_5", null, true);
    return BackupSettings.of(type, mode, List.of(quiz), TestConfig.of(rows));
  }

  /** One default for each purpose: only the mode's own counts, and the schedule knows no locks. */
  @ParameterizedTest
  @CsvSource({
    "GENERAL, general, true",
    "ASYNC, general, true",
    "IMPORT, import, true",
    "AUTOMATED, auto, false"
  })
  void eachHasItsOwnDefaults(Mode mode, String word, boolean locks) throws SQLException {
    for (String purpose : List.of("general", "import", "auto")) {
      String name = "backup/backup_" + purpose + "_blocks";
      Setting blocks =
          settings(mode, "course", Map.of(name, "0", name + "_locked", "1")).get("blocks");
      assertThat(blocks.isOn()).as(purpose).isNotEqualTo(purpose.equals(word));
      assertThat(blocks.status() == Status.LOCKED_BY_CONFIG)
          .as(purpose)
          .isEqualTo(purpose.equals(word) && locks);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Mode.class,
      names = {"HUB", "SAMESITE", "COPY"})
  void othersHaveNone(Mode mode) throws SQLException {
    assertThat(settings(mode, "course", Map.of("backup/backup_general_blocks", "0"))
            .get("blocks")
            .isOn())
        .isTrue();
  }

  @Test
  void histories() throws SQLException {
    assertThat(settings(Mode.AUTOMATED, "course", Map.of("backup/backup_auto_histories", "0"))
            .get("grade_histories")
            .isOn())
        .isFalse();
  }

  /** Rows that no page of Moodle writes are not read. */
  @Test
  void anImportHasNoDefaultForUsersAndTheScheduleNoneForAnonymity() throws SQLException {
    assertThat(settings(Mode.IMPORT, "course", Map.of("backup/backup_import_files", "0"))
            .get("files")
            .isOn())
        .isTrue();
    assertThat(settings(Mode.AUTOMATED, "course", Map.of("backup/backup_auto_anonymize", "1"))
            .get("anonymize")
            .isOn())
        .isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void usersInAllButImportsAndPublishedOnes(Mode mode) throws SQLException {
    Setting users =
        settings(mode, "course", Map.of("backup/backup_general_users", "1")).get("users");
    boolean without = mode == Mode.IMPORT || mode == Mode.HUB;
    assertThat(users.isOn()).isNotEqualTo(without);
    if (without) {
      assertThatThrownBy(() -> users.set("1"))
          .isInstanceOf(HoldallException.class)
          .hasMessage("The setting users is locked at 0: a backup of mode " + mode.text()
              + " is without users.");
    }
  }

  @ParameterizedTest
  @EnumSource
  void permissionsInImportsAndCartridgesOfCourses(Mode mode) throws SQLException {
    Settings course = settings(mode, "course", Map.of());
    assertThat(course.find("permissions") != null).isEqualTo(mode == Mode.IMPORT);
    assertThat(course.find("imscc11") != null).isEqualTo(mode == Mode.GENERAL);
    assertThat(settings(mode, "section", Map.of()).find("imscc11")).isNull();
  }

  @Test
  void aDuplicateOfAnActivityIsWhole() throws SQLException {
    Map<String, String> rows = Map.of(
        "backup/backup_import_filters",
        "0",
        "backup/backup_import_filters_locked",
        "1",
        "backup/backup_import_questionbank",
        "0");
    Settings activity = settings(Mode.IMPORT, "activity", rows);
    assertThat(activity.get("filters").isOn()).isTrue();
    assertThat(activity.get("quiz_5_included").isOn()).isTrue();
    assertThat(activity.get("badges").isOn()).isFalse();
    assertThatThrownBy(() -> activity.get("blocks").set("0"))
        .hasMessageContaining("an activity is imported as a whole");
    Settings course = settings(Mode.IMPORT, "course", rows);
    assertThat(course.get("filters").isOn()).isFalse();
    assertThat(course.get("quiz_5_included").isOn())
        .as("no question bank, no quiz")
        .isFalse();
    assertThat(course.get("badges").isOn()).isTrue();
  }

  @Test
  void contentsOfFiles() throws SQLException {
    var nothing = TestConfig.of(Map.of());
    var files = TestConfig.of(Map.of("backup/backup_auto_files", "1"));
    assertThat(List.of(Mode.values()).stream().filter(mode -> mode.contents(nothing)))
        .containsExactly(Mode.GENERAL, Mode.HUB, Mode.ASYNC);
    assertThat(List.of(Mode.values()).stream().filter(mode -> mode.contents(files)))
        .containsExactly(Mode.GENERAL, Mode.HUB, Mode.AUTOMATED, Mode.ASYNC);
  }
}
