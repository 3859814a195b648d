package org.holdall.engine.structure;

import org.jspecify.annotations.Nullable;

/**
 * Receives what generated restorers and hooks say about one row, column by column. A column said again replaces the first; one
 * that the site's version lacks is left out.
 */
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

  /** A text, null for NULL. */
  RestoredRow set(String column, @Nullable String value);

  /** A number or an id. */
  RestoredRow set(String column, long value);

  /** Does not say a column, after all: the database's default holds, or what is there. */
  RestoredRow leave(String column);

  /** Leaves the files of the row out, but not the row. */
  default RestoredRow withoutFiles() {
    return this;
  }

  /** Leaves the row and everything below it out. */
  void skip();

  /** The site has this row already: nothing is written, the archive's id is mapped to it, and what lies below is left out. */
  void existing(long id);

  /** The site has this row already: nothing of it is changed, and what lies below is restored. */
  void extend(long id);

  /** The site has this row already: the columns that are said are changed in it, and what lies below is restored. */
  void update(long id);
}
