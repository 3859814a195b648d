package org.holdall.engine.settings;

import static org.holdall.engine.settings.Condition.NOT_CHECKED;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.holdall.engine.site.SiteConfig;

/** The settings that Moodle's backups have, with the site's own defaults and locks. */
public final class BackupSettings {
  /** Off unless the site says otherwise: the defaults of Moodle's own administration pages. */
  private static final Set<String> OFF = Set.of("anonymize", "logs", "grade_histories");

  /** Root settings that are on or off, in Moodle's order, with what they depend on. */
  private static final Map<String, List<String>> ROOT = new LinkedHashMap<>();

  static {
    ROOT.put("users", List.of());
    ROOT.put("anonymize", List.of("users"));
    ROOT.put("role_assignments", List.of("users"));
    ROOT.put("activities", List.of());
    ROOT.put("blocks", List.of());
    ROOT.put("files", List.of());
    ROOT.put("filters", List.of());
    ROOT.put("comments", List.of("users"));
    ROOT.put("badges", List.of());
    ROOT.put("calendarevents", List.of());
    ROOT.put("userscompletion", List.of("users"));
    ROOT.put("logs", List.of("users"));
    ROOT.put("grade_histories", List.of("users", "activities"));
    ROOT.put("questionbank", List.of());
    ROOT.put("groups", List.of());
    ROOT.put("competencies", List.of());
    ROOT.put("customfield", List.of());
    ROOT.put("contentbankcontent", List.of());
    ROOT.put("xapistate", List.of("users"));
    ROOT.put("legacyfiles", List.of());
  }

  private BackupSettings() {}

  /**
   * Settings of the backup of one activity.
   *
   * @param activity module name and id as in {@code choice_56}
   */
  public static Settings activity(String activity, SiteConfig config) {
    Settings settings = root(new SiteDefaults(config, "backup"));
    Setting included =
        settings.add(new Setting(activity + "_included", Level.ACTIVITY, Type.BOOL, "1"));
    included.dependsOn(settings.get("activities"), NOT_CHECKED);
    Setting userinfo =
        settings.add(new Setting(activity + "_userinfo", Level.ACTIVITY, Type.BOOL, "1"));
    userinfo.dependsOn(settings.get("users"), NOT_CHECKED).dependsOn(included, NOT_CHECKED);
    return settings;
  }

  private static Settings root(SiteDefaults defaults) {
    Settings settings = new Settings();
    settings.add(new Setting("filename", Level.ROOT, Type.FILE, "backup.mbz"));
    ROOT.forEach((name, parents) -> {
      Setting setting =
          settings.add(new Setting(name, Level.ROOT, Type.BOOL, OFF.contains(name) ? "0" : "1"));
      parents.forEach(parent -> setting.dependsOn(settings.get(parent), NOT_CHECKED));
    });
    if (!defaults.competencies()) {
      settings.get("competencies").hide().set("0");
      settings.get("competencies").lock(Status.LOCKED_BY_CONFIG);
    }
    ROOT.keySet().forEach(name -> defaults.apply(settings.get(name)));
    return settings;
  }
}
