package org.holdall.engine.settings;

import static org.holdall.engine.settings.Condition.CHECKED;
import static org.holdall.engine.settings.Condition.NOT_CHECKED;

import java.util.List;
import java.util.stream.Stream;

/**
 * A setting of the whole backup that is on or off.
 *
 * @param off whether it is off unless somebody says otherwise
 * @param parents settings without which it cannot be on
 * @param instead format that has its own say in it; empty for none
 */
record RootSetting(String name, boolean off, List<String> parents, String instead) {
  private static final String CARTRIDGE = "imscc11";

  /** Moodle's, in Moodle's order. */
  static List<RootSetting> of(String type, Mode mode) {
    boolean converters = mode.has(Mode.Trait.CONVERTERS) && type.equals("course");
    boolean permissions = mode.has(Mode.Trait.PERMISSIONS);
    return Stream.of(
            off(CARTRIDGE),
            on("users").instead(CARTRIDGE),
            off("anonymize", "users"),
            on("role_assignments", "users"),
            off("permissions"),
            on("activities"),
            on("blocks").instead(CARTRIDGE),
            on("files").instead(CARTRIDGE),
            on("filters").instead(CARTRIDGE),
            on("comments", "users"),
            on("badges"),
            on("calendarevents"),
            on("userscompletion", "users"),
            on("logs", "users"),
            on("grade_histories", "users", "activities"),
            on("questionbank"),
            on("groups"),
            on("competencies"),
            on("customfield"),
            on("contentbankcontent"),
            on("xapistate", "users"),
            on("legacyfiles"))
        .filter(setting -> converters || !setting.name.equals(CARTRIDGE))
        .filter(setting -> permissions || !setting.name.equals("permissions"))
        .toList();
  }

  private static RootSetting on(String name, String... parents) {
    return new RootSetting(name, false, List.of(parents), "");
  }

  private static RootSetting off(String name, String... parents) {
    return new RootSetting(name, true, List.of(parents), "");
  }

  private RootSetting instead(String format) {
    return new RootSetting(name, off, parents, format);
  }

  void addTo(Settings settings) {
    Setting setting = settings.add(new Setting(name, Level.ROOT, Type.BOOL, off ? "0" : "1"));
    Setting format = settings.find(instead);
    if (format != null) {
      setting.dependsOn(format, CHECKED);
    }
    parents.forEach(parent -> setting.dependsOn(settings.get(parent), NOT_CHECKED));
  }
}
