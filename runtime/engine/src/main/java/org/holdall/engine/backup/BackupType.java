package org.holdall.engine.backup;

import java.util.Locale;

/** What is backed up. */
public enum BackupType {
  /** One activity, by its course-module id. */
  ACTIVITY,
  /** One section, by its id in {@code course_sections}. */
  SECTION,
  /** One course, by its id. */
  COURSE;

  /** The name in {@code moodle_backup.xml}. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
