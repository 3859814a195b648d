package org.holdall.engine.structure;

/** Generated: how a row from an archive becomes a row of the database. */
public interface ElementRestorer {

  /**
   * Says every column of the element's table.
   *
   * @throws IndexOutOfBoundsException if the tree has no such element
   */
  void restore(int element, Row row, RestoredRow out);
}
