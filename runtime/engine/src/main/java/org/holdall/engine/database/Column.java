package org.holdall.engine.database;

/**
 * A column of the site's database.
 *
 * @param name name in the database
 * @param type the database's own name of its type, without length
 * @param kind what it holds
 * @param nullable whether it takes NULL
 * @param hasDefault whether a row can leave it out and it gets something else than NULL
 * @param maxLength how many characters (bytes in MariaDB's types {@code text}) a text can have, {@link Long#MAX_VALUE}
 *     without limit and for everything that is no text
 */
public record Column(
    String name, String type, Kind kind, boolean nullable, boolean hasDefault, long maxLength) {

  /** What a column holds. */
  public enum Kind {
    /** Whole numbers. */
    INTEGER,
    /** Other numbers. */
    DECIMAL,
    /** Text. */
    TEXT,
    /** Bytes, or something Moodle has no name for. */
    OTHER
  }
}
