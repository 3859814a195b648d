package org.holdall.engine.restore.read;

import java.util.Arrays;
import org.holdall.engine.structure.Row;
import org.jspecify.annotations.Nullable;

/** The values of one XML element, as the archive has them. Used again for the next element of the same depth. */
public final class ArchiveRow implements Row {
  /** How Moodle writes NULL. */
  private static final String NULL = "$@NULL@$";

  private @Nullable String[] values = new @Nullable String[8];
  private int size;

  /** Forgets the last element. */
  void begin(int fields) {
    if (fields > values.length) {
      values = new @Nullable String[fields];
    }
    size = fields;
    Arrays.fill(values, 0, fields, ABSENT);
  }

  void put(int column, String text) {
    values[column] = text.equals(NULL) ? null : text;
  }

  @Override
  @SuppressWarnings({"ReferenceEquality", "StringEquality"}) // ABSENT is compared by identity
  public boolean has(int column) {
    return column < size && values[column] != ABSENT;
  }

  @Override
  public @Nullable String text(int column) {
    return has(column) ? values[column] : null;
  }

  @Override
  public long id(int column) {
    String text = text(column);
    if (text == null || text.isEmpty()) {
      return 0;
    }
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
