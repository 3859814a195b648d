package org.holdall.engine.structure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@code moodle_backup.xml} says about a backup. All texts are ready to be written. */
public interface BackupInformation {

  /** Value by the names of {@code moodle_backup.xml}: {@code moodle_version}, {@code original_wwwroot}, ...; null if unknown. */
  @Nullable
  String information(String name);

  /** Activities of the plan that are included. */
  List<Activity> activities();

  /** Settings in plan order. */
  List<Setting> settings();

  /** An included activity. {@code directory} is relative to the archive. {@code insubsection} is empty or {@code 1}. */
  record Activity(
      long moduleid,
      long sectionid,
      String modulename,
      String title,
      String directory,
      String insubsection) {}

  /** A setting. {@code section} and {@code activity} are null for other levels. */
  record Setting(
      String level,
      @Nullable String section,
      @Nullable String activity,
      String name,
      String value) {}
}
