package org.holdall.engine.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.holdall.engine.inspect.BackupHeader;

/** The files without which Moodle's restore stops. */
public final class RequiredFiles {
  private static final List<String> ALWAYS = List.of(
      "moodle_backup.xml",
      "roles.xml",
      "files.xml",
      "groups.xml",
      "scales.xml",
      "outcomes.xml",
      "questions.xml");
  private static final List<String> ACTIVITY = List.of("module.xml", "roles.xml", "grades.xml");

  /** Files of an activity that a root setting of this name promises. */
  private static final Map<String, String> BY_SETTING = Map.of(
      "filters",
      "filters.xml",
      "comments",
      "comments.xml",
      "calendarevents",
      "calendar.xml",
      "xapistate",
      "xapistate.xml");

  private RequiredFiles() {}

  /** Names of the files that an archive with this header must have. */
  public static List<String> of(BackupHeader header) {
    List<String> files = new ArrayList<>(ALWAYS);
    if (on(header, "users")) {
      files.add("users.xml");
    }
    for (Map<String, String> activity : header.activities()) {
      String folder = activity.getOrDefault("directory", "") + "/";
      ACTIVITY.forEach(name -> files.add(folder + name));
      files.add(folder + activity.getOrDefault("modulename", "") + ".xml");
      BY_SETTING.entrySet().stream()
          .sorted(Map.Entry.comparingByKey())
          .filter(e -> on(header, e.getKey()))
          .forEach(e -> files.add(folder + e.getValue()));
    }
    header
        .sections()
        .forEach(section -> files.add(section.getOrDefault("directory", "") + "/section.xml"));
    if (header.detail().getOrDefault("type", "").equals("course")) {
      files.addAll(List.of("course/course.xml", "course/roles.xml"));
    }
    return files;
  }

  private static boolean on(BackupHeader header, String setting) {
    return header.settings().getOrDefault(setting, "0").equals("1");
  }
}
