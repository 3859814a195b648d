package org.holdall.engine.settings;

import static org.holdall.engine.settings.Condition.NOT_CHECKED;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.holdall.engine.HoldallException;
import org.holdall.engine.inspect.BackupHeader;
import org.holdall.engine.site.SiteConfig;

/**
 * The settings that Moodle's restores have, with the site's own defaults and locks. What the archive does not contain is off,
 * and locked by it.
 */
public final class RestoreSettings {
  /** How course enrolments are restored: never (0), with users (1), always (2). */
  private static final String ENROLMENTS = "enrolments";

  private static final String NEVER = "0";
  private static final String WITH_USERS = "1";
  private static final String ALWAYS = "2";

  /** An archive that does not say the setting (permissions: none does) contains it all the same. */
  private static final Set<String> ONCE_UNSAID = Set.of("permissions", "groups", "legacyfiles");

  private static final Set<String> OWN = Set.of(
      ENROLMENTS,
      "overwrite_conf",
      "course_fullname",
      "course_shortname",
      "course_startdate",
      "keep_roles_and_enrolments",
      "keep_groups_and_groupings");

  /**
   * Of copies: short names of the roles whose users come along, separated by commas; the new course's id number; whether
   * it is visible, as 1 or 0, and nothing for as the other is.
   */
  private static final List<String> COPY =
      List.of("kept_roles", "course_idnumber", "course_visible");

  /** Root settings that are on or off, in Moodle's order, with what they depend on. */
  private static final Map<String, List<String>> ROOT = new LinkedHashMap<>();

  static {
    ROOT.put("users", List.of());
    ROOT.put("role_assignments", List.of("users"));
    ROOT.put("permissions", List.of());
    ROOT.put("activities", List.of());
    ROOT.put("blocks", List.of());
    ROOT.put("filters", List.of());
    ROOT.put("comments", List.of("users"));
    ROOT.put("badges", List.of("activities", "users"));
    ROOT.put("calendarevents", List.of());
    ROOT.put("userscompletion", List.of("users"));
    ROOT.put("logs", List.of("users"));
    ROOT.put("grade_histories", List.of("users", "activities"));
    ROOT.put("groups", List.of());
    ROOT.put("competencies", List.of());
    ROOT.put("customfield", List.of());
    ROOT.put("contentbankcontent", List.of());
    ROOT.put("xapistate", List.of());
    ROOT.put("legacyfiles", List.of());
  }

  private RestoreSettings() {}

  /**
   * Settings of the restore of an archive.
   *
   * @param made whether the target course is made for it
   * @param emptied whether what the target course holds is deleted first
   * @param mode the purpose
   * @param config of the target site
   * @throws HoldallException if the archive does not say what it holds
   */
  public static Settings of(
      BackupHeader header, boolean made, boolean emptied, Mode mode, SiteConfig config) {
    Settings settings = root(header, SiteDefaults.ofRestores(config, mode, "general"));
    SiteDefaults target = SiteDefaults.ofRestores(config, mode, emptied ? "replace" : "merge");
    if (header.detail().getOrDefault("type", "").equals("course")) {
      course(settings, header, made);
      if (!made) {
        target.apply(settings.get("overwrite_conf"));
        target.applyOr(settings.get("course_fullname"), "");
        target.applyOr(settings.get("course_shortname"), "");
        target.applyOr(settings.get("course_startdate"), "0");
      }
    }
    for (String kept : List.of("keep_roles_and_enrolments", "keep_groups_and_groupings")) {
      if (emptied) {
        boolean none = mode == Mode.IMPORT && kept.equals("keep_roles_and_enrolments");
        // What is imported brings no way into the course, so that those that are there stay.
        target.apply(settings.add(new Setting(kept, Level.COURSE, Type.BOOL, none ? "1" : "0")));
      }
    }
    if (mode == Mode.COPY) {
      COPY.forEach(name -> settings.add(new Setting(name, Level.COURSE, Type.TEXT, "").hide()));
    }
    RestoreParts parts = new RestoreParts(settings, header);
    parts.add();
    return settings;
  }

  /** Whether a setting is one of restores, of which no backup knows anything. */
  public static boolean isOwn(String name) {
    return OWN.contains(name) || COPY.contains(name);
  }

  private static void course(Settings settings, BackupHeader header, boolean made) {
    Setting overwrite =
        settings.add(new Setting("overwrite_conf", Level.COURSE, Type.BOOL, made ? "1" : "0"));
    if (made) {
      overwrite.hide().lock(Status.LOCKED_BY_CONFIG);
    }
    settings.add(new Setting(
        "course_fullname", Level.COURSE, Type.TEXT, plain(header, "original_course_fullname")));
    settings.add(new Setting(
        "course_shortname", Level.COURSE, Type.TEXT, plain(header, "original_course_shortname")));
    String start = header.get("original_course_startdate");
    settings.add(new Setting(
        "course_startdate", Level.COURSE, Type.INT, start.matches("\\d{1,18}") ? start : "0"));
  }

  /** Moodle refuses to restore a course with tags in its name; here they are dropped from the default. */
  private static String plain(BackupHeader header, String name) {
    return header.get(name).replaceAll("<[^>]*>?", "");
  }

  private static Settings root(BackupHeader header, SiteDefaults defaults) {
    Settings settings = new Settings();
    ROOT.forEach((name, parents) -> {
      Setting setting = settings.add(new Setting(name, Level.ROOT, Type.BOOL, "1"));
      parents.stream()
          .filter(parent -> contains(header, parent)) // else it never changes, and is no reason
          .forEach(parent -> setting.dependsOn(settings.get(parent), NOT_CHECKED));
      offer(setting, header);
      if (name.equals("users")) {
        enrolments(settings, setting, defaults);
      }
    });
    if (!defaults.competencies()) {
      settings.get("competencies").hide().preset("0");
      settings.get("competencies").lock(Status.LOCKED_BY_CONFIG);
    }
    ROOT.keySet().forEach(name -> defaults.apply(settings.get(name)));
    return settings;
  }

  static void offer(Setting setting, BackupHeader header) {
    if (!contains(header, setting.name())) {
      setting.preset("0");
      setting.lock(Status.LOCKED_BY_ARCHIVE);
    }
  }

  private static boolean contains(BackupHeader header, String name) {
    String value = header.settings().get(name);
    return value == null ? ONCE_UNSAID.contains(name) : SiteDefaults.isTrue(value);
  }

  /** Without users in the archive, enrolments cannot come with them. */
  private static void enrolments(Settings settings, Setting users, SiteDefaults defaults) {
    boolean possible = users.isOn();
    Setting enrolments =
        settings.add(new Setting(ENROLMENTS, Level.ROOT, Type.INT, possible ? WITH_USERS : NEVER));
    List<String> options = possible ? List.of(NEVER, WITH_USERS, ALWAYS) : List.of(NEVER, ALWAYS);
    String value = defaults.value(enrolments);
    if (value != null && options.contains(value)) {
      defaults.apply(enrolments);
    }
  }
}
