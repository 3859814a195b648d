package org.holdall.engine.settings;

import static org.holdall.engine.settings.Condition.NOT_CHECKED;

import java.util.List;
import org.holdall.engine.site.SiteConfig;
import org.jspecify.annotations.Nullable;

/** The settings that Moodle's backups have, with the site's own defaults and locks. */
public final class BackupSettings {
  private static final String INCLUDED = "_included";
  private static final String USERINFO = "_userinfo";

  private BackupSettings() {}

  /**
   * Settings of a backup, as its mode presets them.
   *
   * @param type what is backed up: {@code course}, {@code section} or {@code activity}
   * @param parts its sections and activities in the order of the plan, a parent before those that depend on it
   */
  public static Settings of(String type, Mode mode, List<PlanPart> parts, SiteConfig config) {
    SiteDefaults defaults = SiteDefaults.ofBackups(config, mode.presets());
    Settings settings = new Settings();
    settings.add(new Setting("filename", Level.ROOT, Type.FILE, "backup.mbz"));
    RootSetting.of(type, mode).forEach(root -> root.addTo(settings));
    if (!defaults.competencies()) {
      settings.get("competencies").hide().preset("0");
      settings.get("competencies").lock(Status.LOCKED_BY_CONFIG);
    }
    parts.forEach(part -> add(part, settings));
    settings.all().stream()
        .filter(setting -> setting.level() == Level.ROOT && setting.type() == Type.BOOL)
        .filter(setting -> mode.presets().cover(setting.name()))
        .forEach(defaults::apply);
    if (mode.withoutUsers()) {
      String why = "a backup of mode " + mode.text() + " is without users";
      settings.get("users").force("0", Status.LOCKED_BY_PERMISSION, why);
    }
    if (mode.has(Mode.Trait.WHOLE) && type.equals("activity")) {
      whole(settings);
    }
    return settings;
  }

  private static void add(PlanPart part, Settings settings) {
    boolean activity = part.level().text().equals(Level.ACTIVITY.text());
    Setting included = settings.add(setting(part, INCLUDED));
    if (activity) {
      follow(included, "activities", settings);
    }
    follow(included, part.parent(), INCLUDED, settings);
    if (part.questions()) {
      follow(included, "questionbank", settings);
    }
    Setting userinfo = settings.add(setting(part, USERINFO));
    if (activity) {
      follow(userinfo, "users", settings);
      follow(userinfo, part.parent(), USERINFO, settings);
    } else {
      follow(userinfo, part.parent(), USERINFO, settings);
      follow(userinfo, "users", settings);
    }
    userinfo.dependsOn(included, NOT_CHECKED);
  }

  private static Setting setting(PlanPart part, String suffix) {
    return new Setting(part.prefix() + suffix, part.level(), Type.BOOL, "1");
  }

  private static void follow(
      Setting setting, @Nullable String parent, String suffix, Settings settings) {
    if (parent != null) {
      follow(setting, parent + suffix, settings);
    }
  }

  private static void follow(Setting setting, String parent, Settings settings) {
    setting.dependsOn(settings.get(parent), NOT_CHECKED);
  }

  /** A duplicate of an activity has everything that belongs to it. */
  private static void whole(Settings settings) {
    String why = "an activity is imported as a whole";
    for (String name : List.of("activities", "blocks", "filters", "questionbank")) {
      settings.get(name).force("1", Status.LOCKED_BY_CONFIG, why);
    }
    settings.get("badges").force("0", Status.LOCKED_BY_CONFIG, why);
  }
}
