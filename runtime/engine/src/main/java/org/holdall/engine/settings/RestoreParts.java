package org.holdall.engine.settings;

import static org.holdall.engine.settings.Condition.NOT_CHECKED;

import java.util.Map;
import org.holdall.engine.HoldallException;
import org.holdall.engine.inspect.BackupHeader;
import org.jspecify.annotations.Nullable;

/** Which sections and activities of an archive are restored, and whether with what users did in them. */
final class RestoreParts {
  private static final String INCLUDED = "_included";
  private static final String USERINFO = "_userinfo";

  private final Settings settings;
  private final BackupHeader header;

  RestoreParts(Settings settings, BackupHeader header) {
    this.settings = settings;
    this.header = header;
  }

  /** Sections before their activities; those that activities show as their own come after these. */
  void add() {
    header.sections().stream().filter(each -> parent(each) == null).forEach(this::section);
    header.activities().stream().filter(each -> !inSubsection(each)).forEach(this::activity);
    header.sections().stream().filter(each -> parent(each) != null).forEach(this::section);
    header.activities().stream().filter(this::inSubsection).forEach(this::activity);
  }

  private void section(Map<String, String> section) {
    String parent = parent(section);
    Level level = parent == null ? Level.SECTION : Level.SUBSECTION;
    part(level, "section_" + part(section, "sectionid", "section"), parent);
  }

  private void activity(Map<String, String> activity) {
    String section = "section_" + activity.getOrDefault("sectionid", "");
    Level level = inSubsection(activity) ? Level.SUBACTIVITY : Level.ACTIVITY;
    String prefix = part(activity, "modulename", "activity") + "_"
        + part(activity, "moduleid", "activity"); // as in choice_56
    part(level, prefix, section);
  }

  private void part(Level level, String prefix, @Nullable String parent) {
    Setting included = settings.add(new Setting(prefix + INCLUDED, level, Type.BOOL, "1"));
    if (level.text().equals(Level.ACTIVITY.text())) {
      included.dependsOn(settings.get("activities"), NOT_CHECKED);
    }
    follow(included, parent, INCLUDED);
    Setting userinfo = settings.add(new Setting(prefix + USERINFO, level, Type.BOOL, "1"));
    userinfo.dependsOn(settings.get("users"), NOT_CHECKED);
    follow(userinfo, parent, USERINFO);
    userinfo.dependsOn(included, NOT_CHECKED);
    RestoreSettings.offer(userinfo, header);
  }

  private void follow(Setting setting, @Nullable String parent, String suffix) {
    Setting above = parent == null ? null : settings.find(parent + suffix);
    if (above != null) {
      setting.dependsOn(above, NOT_CHECKED);
    }
  }

  /** Prefix of the activity that shows the section as its own, null for none. */
  private static @Nullable String parent(Map<String, String> section) {
    String module = section.getOrDefault("parentcmid", "");
    return module.isEmpty() || module.equals("0")
        ? null
        : section.getOrDefault("modname", "") + "_" + module;
  }

  private boolean inSubsection(Map<String, String> activity) {
    String section = activity.getOrDefault("sectionid", "");
    return header.sections().stream()
        .anyMatch(each -> parent(each) != null && section.equals(each.get("sectionid")));
  }

  private static String part(Map<String, String> part, String name, String what) {
    String value = part.getOrDefault(name, "");
    if (value.isEmpty()) {
      throw new HoldallException(BackupHeader.NAME + " names "
          + (what.equals("activity") ? "an activity" : "a section") + " without its " + name
          + ". Get another copy of the archive.");
    }
    return value;
  }
}
