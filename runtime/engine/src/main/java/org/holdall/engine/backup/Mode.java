package org.holdall.engine.backup;

import java.util.Locale;

/** The purpose of a backup, with Moodle's number. */
public enum Mode {
  GENERAL(10),
  IMPORT(20),
  HUB(30),
  SAMESITE(40),
  AUTOMATED(50),
  ASYNC(70),
  COPY(80);

  private final int code;

  Mode(int code) {
    this.code = code;
  }

  /** The number in {@code moodle_backup.xml}. */
  public int code() {
    return code;
  }

  /** The word for users. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
