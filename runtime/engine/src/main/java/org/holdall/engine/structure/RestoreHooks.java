package org.holdall.engine.structure;

/**
 * What an author adds to a restore. The compiler generates for every tree an abstract class with one pair of methods
 * per element; the author extends that class, never this interface. Hooks never see XML.
 */
public interface RestoreHooks {

  /** Called when a row is ready to be written. May say further columns; a later value of a column replaces the earlier one. */
  void before(int element, Row row, RestoredRow out);

  /** Called when the row's new id is known; the row itself may not be in the database yet. */
  void after(int element, Row row, long newId);

  /** Called when all rows of the file are in the database. */
  default void afterExecute() {}

  /** Called when all tasks of the restore are done. */
  default void afterRestore() {}
}
