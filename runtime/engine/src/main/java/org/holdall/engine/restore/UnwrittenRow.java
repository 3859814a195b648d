package org.holdall.engine.restore;

import org.holdall.engine.structure.RestoredRow;
import org.holdall.engine.structure.Row;
import org.jspecify.annotations.Nullable;

/** A row that is only asked about: what it would hold does not count. */
final class UnwrittenRow extends RowFate {
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
    return this;
  }

  @Override
  public RestoredRow set(String column, long value) {
    return this;
  }

  @Override
  public RestoredRow leave(String column) {
    return this;
  }
}
