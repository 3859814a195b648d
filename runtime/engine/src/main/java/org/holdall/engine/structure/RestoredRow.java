package org.holdall.engine.structure;

/** Receives what generated restorers say about one row, column by column. */
public interface RestoredRow {

  /** The table the row goes to. */
  RestoredRow table(String table);

  /** The parent's new id, or the new value of a word such as {@code COURSE}. */
  RestoredRow key(String column, String of);

  /** The archive's value as it is. */
  RestoredRow value(String column, Row row, int position);

  /** An annotated id, mapped by kind; {@code missing} is a word of the language. */
  RestoredRow mapped(String column, Row row, int position, String kind, String missing);

  /** An id that points to another element, mapped by type or name. */
  RestoredRow mapsTo(String column, Row row, int position, String target, String missing);

  /** A date that moves with the course. */
  RestoredRow date(String column, Row row, int position);

  /** A value that is not in the archive: a word, a literal or a path, as declared by {@code fill} or {@code is}. */
  RestoredRow fill(String column, String value);
}
