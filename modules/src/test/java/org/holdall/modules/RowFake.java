package org.holdall.modules;

import java.util.Map;
import java.util.TreeMap;
import org.holdall.engine.structure.RestoreScope;
import org.holdall.engine.structure.RestoredRow;
import org.holdall.engine.structure.Row;
import org.jspecify.annotations.Nullable;

/** What is said about one row: words and ids become numbers, the rest stays text. */
public final class RowFake implements RestoredRow {
  /** What was said, by column. */
  public final Map<String, @Nullable Object> columns = new TreeMap<>();

  String table = "";

  /** Whether the row is left out. */
  public boolean skipped;

  /** The site's own row that is changed, 0 for none. */
  public long updated;

  long existing;
  boolean extended;
  private final RestoreScope scope;
  private final long parent;

  RowFake(RestoreScope scope, long parent) {
    this.scope = scope;
    this.parent = parent;
  }

  @Override
  public RestoredRow table(String name) {
    table = name;
    return this;
  }

  @Override
  public RestoredRow key(String column, String of) {
    return set(column, of.equals("id") ? parent : scope.word(of));
  }

  @Override
  public RestoredRow value(String column, Row row, int position) {
    return row.has(position) ? set(column, row.text(position)) : this;
  }

  @Override
  public RestoredRow mapped(String column, Row row, int position, String kind, String missing) {
    if (row.id(position) <= 0) {
      return value(column, row, position);
    }
    long id = scope.mapped(kind, row.id(position));
    if (id != 0) {
      return set(column, id);
    }
    skipped |= missing.equals("SKIP");
    return switch (missing) {
      case "RESTORER" -> set(column, scope.word(missing));
      case "KEEP" -> set(column, row.id(position));
      default -> set(column, missing.equals("ZERO") ? "0" : null);
    };
  }

  @Override
  public RestoredRow mapsTo(String column, Row row, int position, String target, String missing) {
    return mapped(column, row, position, target, missing);
  }

  @Override
  public RestoredRow date(String column, Row row, int position) {
    return row.has(position) ? set(column, scope.date(row.id(position))) : this;
  }

  @Override
  public RestoredRow fill(String column, String value) {
    return value.matches("[A-Z_]+")
        ? set(column, scope.word(value))
        : set(column, value.replace("'", ""));
  }

  @Override
  public RestoredRow set(String column, @Nullable String value) {
    columns.put(column, value);
    return this;
  }

  @Override
  public RestoredRow set(String column, long value) {
    columns.put(column, value);
    return this;
  }

  @Override
  public RestoredRow leave(String column) {
    columns.remove(column);
    return this;
  }

  @Override
  public void extend(long id) {
    existing = id;
    extended = true;
  }

  @Override
  public void update(long id) {
    updated = id;
  }

  @Override
  public void skip() {
    skipped = true;
  }

  @Override
  public void existing(long id) {
    existing = id;
  }
}
