package org.holdall.engine.settings;

import java.util.Locale;

/** What a setting is about. A setting may depend on those of the same level and the levels before. */
public enum Level {
  ROOT,
  COURSE,
  SECTION,
  ACTIVITY;

  /** The name in {@code moodle_backup.xml}. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
