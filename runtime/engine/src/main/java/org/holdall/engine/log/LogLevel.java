package org.holdall.engine.log;

import java.util.Locale;

/** How important a line is, with Moodle's numbers; of a logger, the least important line that it keeps. */
public enum LogLevel {
  /** Of a logger: keeps nothing. No line has it. */
  NONE(10, "none"),
  ERROR(20, "error"),
  WARNING(30, "warn"),
  INFO(40, "info"),
  DEBUG(50, "debug");

  private final int code;
  private final String mark;

  LogLevel(int code, String mark) {
    this.code = code;
    this.mark = mark;
  }

  /** Moodle's number. */
  public int code() {
    return code;
  }

  /** Moodle's word in the lines of a log. */
  public String mark() {
    return mark;
  }

  /** The word for users. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether a logger of this level keeps such a line. */
  public boolean keeps(LogLevel line) {
    return line.code <= code;
  }
}
