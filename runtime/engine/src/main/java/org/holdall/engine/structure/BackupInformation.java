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

  /** Sections of the plan that are included. */
  List<Section> sections();

  /** The course if it is backed up as a whole, null if only parts of it are. */
  @Nullable
  Course course();

  /** Settings in plan order. */
  List<Setting> settings();

  /** An included activity. {@code directory} is relative to the archive. {@code insubsection} is empty or {@code 1}, null before 4.5. */
  record Activity(
      long moduleid,
      long sectionid,
      String modulename,
      String title,
      String directory,
      @Nullable String insubsection) {}

  /**
   * An included section.
   *
   * @param parentcmid course-module id of the activity that the section belongs to, empty for none, null before 4.5
   * @param modname that activity's module, empty for none, null before 4.5
   */
  record Section(
      long sectionid,
      String title,
      String directory,
      @Nullable String parentcmid,
      @Nullable String modname) {}

  /** The whole course. */
  record Course(long courseid, String title, String directory) {}

  /** A setting. {@code section} and {@code activity} are null for other levels. */
  record Setting(
      String level,
      @Nullable String section,
      @Nullable String activity,
      String name,
      String value) {}
}
