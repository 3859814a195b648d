package org.holdall.engine.backup;

/** The life of a backup, with Moodle's numbers. */
public enum BackupStatus {
  CREATED(100),
  PLANNED(300),
  CONFIGURED(400),
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

  /** Whether this status may follow directly. An error may follow all but the ends. */
  boolean leadsTo(BackupStatus next) {
    if (this == FINISHED_ERR || this == FINISHED_OK) {
      return false;
    }
    return next == FINISHED_ERR
        || (this == EXECUTING ? next == FINISHED_OK : next.ordinal() == ordinal() + 1);
  }
}
