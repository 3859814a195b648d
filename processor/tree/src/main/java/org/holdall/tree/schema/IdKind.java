package org.holdall.tree.schema;

import java.util.Optional;

/**
 * What the ids in a column are the ids of.
 *
 * @param table referenced table, without prefix; {@link #SEVERAL} if that depends on the row
 * @param signed true if negative numbers are ids and positive ones something else (a grade: scale or points)
 * @param because how this is known
 */
public record IdKind(String table, boolean signed, Because because) {

  /** Stands for the table when other columns of the row say which it is. */
  public static final String SEVERAL = "several tables";

  /** How it is known that a column is an id. */
  public enum Because {
    /** A logical key says so, or it is the primary one. */
    KEY,
    /** The column's name says so. */
    NAME,
    /** A table of corrections says so. */
    CORRECTION
  }

  /** Name of the annotation's {@code Kind}, nothing for ids that only {@code @MapsTo} can map. */
  public Optional<String> kind() {
    return signed ? Optional.of("GRADE") : IdNames.kindOf(table);
  }
}
