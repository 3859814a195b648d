package org.holdall.engine.backup;

import org.holdall.engine.HoldallException;
import org.holdall.engine.files.Pool;
import org.holdall.engine.log.Loggers;
import org.jspecify.annotations.Nullable;

/** The contents that the files of a backup need, found when all files are known. */
final class NeededContents {
  private final Pool pool;
  private final PlanState state;
  private final Unknown unknown;
  private final Problems problems;
  private final Loggers log;
  private @Nullable PoolContents found;

  /**
   * Of one backup.
   *
   * @param unknown what becomes of files without content
   */
  NeededContents(Pool pool, PlanState state, Unknown unknown, Problems problems, Loggers log) {
    this.pool = pool;
    this.state = state;
    this.unknown = unknown;
    this.problems = problems;
    this.log = log;
  }

  PoolContents get() {
    PoolContents contents = found;
    if (contents == null) {
      contents = PoolContents.find(
          state.snapshot, state.finals, state.contents() ? pool : null, this::missing);
      found = contents;
    }
    return contents;
  }

  /** Moodle keeps the record of a file without content; so does who leaves broken data out. */
  private void missing(HoldallException content) {
    if (unknown != Unknown.SKIP) {
      throw new HoldallException(
          content.getMessage() + " To leave such contents out, give --unknown=skip.", content);
    }
    String line = content.getMessage() + " The archive has its record only.";
    problems.add(Problems.Kind.BROKEN_DATA, "", line);
    log.warning(line);
  }
}
