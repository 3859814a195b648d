package org.holdall.benchmarks.xml;

import org.holdall.engine.structure.Row;
import org.jspecify.annotations.Nullable;

/** A row in memory; one object for all of them. */
final class TextRow implements Row {
  private @Nullable String[] values = {};

  TextRow of(@Nullable String[] newValues) {
    values = newValues;
    return this;
  }

  @Override
  public boolean has(int column) {
    return true;
  }

  @Override
  public @Nullable String text(int column) {
    return values[column];
  }

  @Override
  public long id(int column) {
    String text = values[column];
    return text == null ? 0 : Long.parseLong(text);
  }
}
