package org.holdall.engine.backup;

import java.util.EnumSet;
import java.util.Set;

/** The life of a backup or a restore, with Moodle's numbers. Most of them pass only some of these. */
public enum BackupStatus {
  CREATED(100),
  /** The archive has another format, and must be converted first. */
  REQUIRE_CONV(200),
  PLANNED(300),
  CONFIGURED(400),
  /** A person changes settings. */
  SETTING_UI(500),
  NEED_PRECHECK(600),
  /** All is decided; can be stored. */
  AWAITING(700),
  EXECUTING(800),
  FINISHED_ERR(900),
  FINISHED_OK(1000);

  private final int code;

  BackupStatus(int code) {
    this.code = code;
  }

  /** Moodle's number. */
  public int code() {
    return code;
  }

  /**
   * The status of a number.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static BackupStatus of(long code) {
    for (BackupStatus status : values()) {
      if (status.code == code) {
        return status;
      }
    }
    throw new IllegalArgumentException("no status has the number " + code);
  }

  /** Whether nothing follows. */
  public boolean finished() {
    return this == FINISHED_ERR || this == FINISHED_OK;
  }

  /** Whether this status may follow directly. An error may follow all but the ends. */
  public boolean leadsTo(BackupStatus next) {
    return next == FINISHED_ERR ? !finished() : next().contains(next);
  }

  private Set<BackupStatus> next() {
    return switch (this) {
      case CREATED -> EnumSet.of(REQUIRE_CONV, PLANNED);
      case REQUIRE_CONV -> EnumSet.of(PLANNED);
      case PLANNED -> EnumSet.of(CONFIGURED);
      case CONFIGURED -> EnumSet.of(SETTING_UI, NEED_PRECHECK, AWAITING);
      case SETTING_UI -> EnumSet.of(NEED_PRECHECK, AWAITING);
      case NEED_PRECHECK -> EnumSet.of(AWAITING);
      case AWAITING -> EnumSet.of(EXECUTING);
      case EXECUTING -> EnumSet.of(FINISHED_OK);
      case FINISHED_ERR, FINISHED_OK -> EnumSet.noneOf(BackupStatus.class);
    };
  }
}
