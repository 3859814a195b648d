package org.holdall.engine;

/** Told how far a backup or restore is. Called from the thread that runs it. */
@FunctionalInterface
public interface ProgressListener {
  /** Listens to nothing. */
  ProgressListener NONE = (phase, what, done, total) -> {};

  /** What {@code done} and {@code total} count. */
  enum Phase {
    /** Steps of the plan. */
    STEPS,
    /** Bytes of the file pool. */
    CONTENTS
  }

  /**
   * More is done.
   *
   * @param what id of the tree that was written or read, or name of the content
   */
  void progress(Phase phase, String what, long done, long total);
}
