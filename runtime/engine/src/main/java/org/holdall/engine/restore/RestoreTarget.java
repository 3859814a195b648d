package org.holdall.engine.restore;

/** Where a restore goes. */
public sealed interface RestoreTarget {

  /** A course made for it, in the category with this id. */
  record NewCourse(long category) implements RestoreTarget {}

  /** The course with this id or short name; its contents stay, unless {@code replace}. */
  record Into(String course, boolean replace) implements RestoreTarget {}
}
