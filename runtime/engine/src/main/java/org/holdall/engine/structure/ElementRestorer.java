package org.holdall.engine.structure;

/** Says how a row from an archive becomes a row of the database. */
public interface ElementRestorer {

  /** Says the table and every column of it; nothing for an element that goes to no table. */
  void restore(int element, Row row, RestoredRow out);
}
