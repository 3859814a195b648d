package org.holdall.engine.restore;

/** Where a restore goes. */
public sealed interface RestoreTarget {

  /**
   * A course made for it.
   *
   * @param category id of the category it is made in
   */
  record NewCourse(long category) implements RestoreTarget {}

  /**
   * A course that the site has.
   *
   * @param course its id or short name
   * @param replace true to delete first what it holds
   */
  record Into(String course, boolean replace) implements RestoreTarget {}
}
