package org.holdall.engine.xml;

import org.holdall.engine.structure.Row;
import org.jspecify.annotations.Nullable;

/** A row of given values; {@link Row#ABSENT} is a column that the site lacks. */
record TextRow(@Nullable String... values) implements Row {
  @Override
  public boolean has(int column) {
    return values[column] != ABSENT;
  }

  @Override
  public @Nullable String text(int column) {
    return values[column];
  }

  @Override
  public long id(int column) {
    throw new UnsupportedOperationException();
  }
}
