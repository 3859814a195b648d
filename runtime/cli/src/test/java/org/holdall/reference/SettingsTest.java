package org.holdall.reference;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.holdall.engine.backup.BackupType;
import org.holdall.engine.settings.Level;
import org.holdall.engine.settings.Mode;
import org.holdall.engine.settings.Setting;
import org.holdall.engine.settings.Settings;
import org.holdall.engine.settings.Visibility;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Settings are Moodle's: all of them, in their order, with everything that is known of them. */
final class SettingsTest {
  /** Moodle's numbers of {@link Level}. */
  private static final List<Integer> LEVELS = List.of(1, 5, 9, 13, 17, 21);

  @ParameterizedTest
  @CsvSource({"COURSE, 3", "SECTION, 8", "ACTIVITY, 9"})
  void asInTheCatalogue(BackupType type, long id) throws IOException {
    Settings settings =
        Holdall.settings(ReferenceSites.postgres(), type, id, Mode.GENERAL, Map.of());
    assertThat(settings.all().stream().map(SettingsTest::line))
        .containsExactlyElementsOf(catalogue(type));
  }

  private static String line(Setting setting) {
    return String.join(
        " ",
        setting.name(),
        Integer.toString(LEVELS.get(setting.level().ordinal())),
        setting.type().name().toLowerCase(Locale.ROOT),
        setting.value(),
        setting.visibility() == Visibility.VISIBLE ? "1" : "0",
        setting.status().name(),
        setting.parents().toString());
  }

  private static List<String> catalogue(BackupType type) throws IOException {
    String name = "moodle-4.5/catalog/settings-backup-" + type.text() + ".json";
    List<String> lines = new ArrayList<>();
    for (Object each : JSON.std.listFrom(ReferenceData.file(name).toFile())) {
      Map<?, ?> setting = (Map<?, ?>) each;
      lines.add(String.join(
          " ",
          String.valueOf(setting.get("name")),
          String.valueOf(setting.get("level")),
          String.valueOf(setting.get("type")),
          String.valueOf(setting.get("default")),
          String.valueOf(setting.get("visibility")),
          String.valueOf(setting.get("status")),
          String.valueOf(setting.get("depends_on"))));
    }
    return lines;
  }

  @ParameterizedTest
  @CsvSource({
    "COURSE, 3, GENERAL, users=1, REF-users.mbz",
    "COURSE, 3, GENERAL, anonymize=1, REF-anonymized.mbz",
    "COURSE, 3, GENERAL, users=0, REF-nousers.mbz",
    "COURSE, 3, HUB, filename=backup.mbz, REF-hub.mbz",
    "COURSE, 3, IMPORT, filename=backup.mbz, REF-import-directory-nofiles.tar.gz",
    "SECTION, 8, GENERAL, users=1, REF-section1.mbz",
    "ACTIVITY, 9, GENERAL, users=1, REF-activity-choice.mbz",
    "ACTIVITY, 36, GENERAL, users=1, REF-activity-quiz.mbz",
    "COURSE, 4, GENERAL, users=1, CHOICE1-users.mbz",
    "COURSE, 4, GENERAL, users=0, CHOICE1-nousers.mbz"
  })
  void asInTheArchive(BackupType type, long id, Mode mode, String set, String archive) {
    String[] pair = set.split("=");
    Settings settings =
        Holdall.settings(ReferenceSites.postgres(), type, id, mode, Map.of(pair[0], pair[1]));
    assertThat(settings.all().stream()
            .map(setting -> List.of(setting.level().text(), setting.name(), setting.value())))
        .containsExactlyElementsOf(new ArchiveXml(ReferenceData.file("moodle-4.5/mbz/" + archive))
            .elements("moodle_backup.xml", "setting", "level", "name", "value"));
  }
}
