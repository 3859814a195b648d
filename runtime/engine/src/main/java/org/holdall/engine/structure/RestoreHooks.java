package org.holdall.engine.structure;

/**
 * What an author adds to a restore. The compiler generates for every tree an abstract class with one pair of methods
 * per element; the author extends that class, never this interface. Hooks never see XML.
 */
public interface RestoreHooks {

  /**
   * Called when a row is ready to be written. May say further columns (a later value of a column replaces the earlier
   * one), leave the row out, or name a row that the site already has. Also called for elements whose rows go to no table:
   * what is said of those is not written.
   */
  void before(int element, Row row, RestoredRow out, RestoreScope in);

  /** Called when the row's new id is known; the row itself may not be in the database yet. */
  void after(int element, Row row, long newId, RestoreScope in);

  /** Called once, if a course is to be emptied first: what is said stays in it. */
  default void beforeEmptying(EmptiedCourse course) {}

  /** Called for every task when all its rows of the file are said. */
  default void afterExecute(RestoreScope in) {}

  /** Called for every task when all tasks of the restore are done. */
  default void afterRestore(RestoreScope in) {}
}
