package org.holdall.engine.restore.kind;

import java.util.Map;
import java.util.TreeMap;
import org.holdall.engine.structure.RestoredRow;
import org.holdall.engine.structure.Row;
import org.jspecify.annotations.Nullable;

/** What was said about a row. */
final class Said implements RestoredRow {
  final Map<String, String> columns = new TreeMap<>();
  boolean skipped;

  @Override
  public RestoredRow table(String table) {
    return this;
  }

  @Override
  public RestoredRow key(String column, String of) {
    return this;
  }

  @Override
  public RestoredRow value(String column, Row row, int position) {
    return this;
  }

  @Override
  public RestoredRow mapped(String column, Row row, int position, String kind, String missing) {
    return this;
  }

  @Override
  public RestoredRow mapsTo(String column, Row row, int position, String target, String missing) {
    return this;
  }

  @Override
  public RestoredRow date(String column, Row row, int position) {
    return this;
  }

  @Override
  public RestoredRow fill(String column, String value) {
    return this;
  }

  @Override
  public RestoredRow set(String column, @Nullable String value) {
    columns.put(column, String.valueOf(value));
    return this;
  }

  @Override
  public RestoredRow set(String column, long value) {
    columns.put(column, Long.toString(value));
    return this;
  }

  @Override
  public void skip() {
    skipped = true;
  }

  @Override
  public RestoredRow leave(String column) {
    columns.remove(column);
    return this;
  }

  @Override
  public void existing(long id) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void extend(long id) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void update(long id) {
    throw new UnsupportedOperationException();
  }
}
