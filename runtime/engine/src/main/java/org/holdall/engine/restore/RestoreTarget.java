package org.holdall.engine.restore;

/** Where a restore goes. */
public sealed interface RestoreTarget {

  /** A course made for it, in the category with this id. */
  record NewCourse(long category) implements RestoreTarget {}

  /** The course with this id; its contents stay, unless {@code replace}. */
  record Into(long course, boolean replace) implements RestoreTarget {}
}
