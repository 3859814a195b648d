package org.holdall.engine.settings;

/** What a setting is about. A setting may depend on those of the same level and the levels before. */
public enum Level {
  ROOT("root"),
  COURSE("course"),
  SECTION("section"),
  ACTIVITY("activity"),
  /** A section that belongs to an activity. */
  SUBSECTION("section"),
  /** An activity in such a section. */
  SUBACTIVITY("activity");

  private final String text;

  Level(String text) {
    this.text = text;
  }

  /** The name in {@code moodle_backup.xml}. */
  public String text() {
    return text;
  }
}
