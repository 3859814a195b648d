package org.holdall.engine.structure;

import org.jspecify.annotations.Nullable;

/** The values of one element: positions are those of the element's fields. Valid until the next row is read. */
public interface Row {

  /** Stands for the value of a field that a record leaves out of its row. Compared by identity. */
  String ABSENT = new String("absent");

  /** False if the site's version has no such column; such a field is left out. */
  boolean has(int column);

  /** The database's own text of the value, null for NULL. */
  @Nullable
  String text(int column);

  /** The value as an id; 0 for NULL or text that is no whole number. */
  long id(int column);
}
