package org.holdall.engine.progress;

/** Told how far a backup or restore is; never by two threads at the same time. */
@FunctionalInterface
public interface ProgressListener {
  /** Listens to nothing. */
  ProgressListener NONE = part -> {};

  /**
   * A part of the work has begun, moved on or ended. What is asked of it and of those around it belongs to this moment.
   *
   * @param part the innermost part that changed
   */
  void progress(Progress part);
}
