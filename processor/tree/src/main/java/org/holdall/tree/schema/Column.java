package org.holdall.tree.schema;

import org.jspecify.annotations.Nullable;

/**
 * A column of a table, in the terms of Moodle's XMLDB.
 *
 * @param name name
 * @param type type
 * @param length decimal digits of numbers, characters of {@code CHAR}; 0 if the type has none
 * @param decimals digits after the point, 0 for none
 * @param nullable true if NULL is allowed
 * @param defaultValue what a row gets that does not name the column, as text; null for none (NULL, or an
 *     error if not nullable)
 * @param sequence true if the database numbers the rows
 */
public record Column(
    String name,
    Type type,
    int length,
    int decimals,
    boolean nullable,
    @Nullable String defaultValue,
    boolean sequence) {

  /** Types of columns. */
  public enum Type {
    /** Whole number. */
    INT,
    /** Exact decimal number. */
    NUMBER,
    /** Binary floating point number. */
    FLOAT,
    /** Text of limited length. */
    CHAR,
    /** Text of any length. */
    TEXT,
    /** Bytes. */
    BINARY
  }

  /**
   * A column as XMLDB declares it.
   *
   * @param declared declared default, null for none; a {@code CHAR} that must not be NULL then has the empty text
   */
  static Column declared(
      String name,
      Type type,
      int length,
      int decimals,
      boolean nullable,
      @Nullable String declared,
      boolean sequence) {
    boolean emptyText = declared == null && type == Type.CHAR && !nullable;
    return new Column(name, type, length, decimals, nullable, emptyText ? "" : declared, sequence);
  }
}
