package org.holdall.cli;

/** What the process returns; a contract for scripts, printed by {@code --help}. */
final class ExitCode {
  /** Done. */
  static final int OK = 0;

  /** Could not be done, or the archive is not sound: one line on the error output says why. Nothing was written. */
  static final int FAILED = 1;

  /** The command line is wrong. */
  static final int USAGE = 2;

  /** Belongs to a later version of Holdall. */
  static final int LATER = 3;

  /** A defect of Holdall. */
  static final int INTERNAL = 70;

  private ExitCode() {}
}
