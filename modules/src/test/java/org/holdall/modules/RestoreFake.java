package org.holdall.modules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.holdall.engine.structure.RestoreScope;
import org.holdall.engine.structure.RestoredRow;
import org.holdall.engine.structure.Row;
import org.jspecify.annotations.Nullable;

/** A restore without a site, for hooks: what is asked was said before, what is said can be read afterwards. */
public final class RestoreFake implements RestoreScope, RestoredRow {
  /** Rows of the site, by a part of the SQL that asks for them. */
  public final Map<String, List<List<@Nullable String>>> site = new LinkedHashMap<>();

  /** New ids by mapping and old id, as in {@code USER 7}. */
  public final Map<String, Long> mapped = new HashMap<>();

  /** New values of words. */
  public final Map<String, Long> words = new HashMap<>();

  /** What was said about the current row. */
  public final Map<String, @Nullable Object> columns = new HashMap<>();

  /** Values of the queries that were sent. */
  public final List<List<Object>> asked = new ArrayList<>();

  /** Values of the site's configuration, by name. */
  public final Map<String, String> config = new HashMap<>();

  /** Rows that were added, as {@code table} and values. Their ids are 100, 101 and so on. */
  public final List<Map.Entry<String, Map<String, @Nullable Object>>> added = new ArrayList<>();

  /** Columns changed afterwards, as in {@code table id column=value}. */
  public final List<String> changed = new ArrayList<>();

  /** Whether the current row is left out. */
  public boolean skipped;

  /** Begins a row, whose values are by position. */
  public Row row(@Nullable String... values) {
    columns.clear();
    skipped = false;
    return new Row() {
      @Override
      public boolean has(int column) {
        return column < values.length;
      }

      @Override
      public @Nullable String text(int column) {
        return values[column];
      }

      @Override
      public long id(int column) {
        return Long.parseLong(String.valueOf(values[column]));
      }
    };
  }

  @Override
  public boolean setting(String name) {
    return true;
  }

  @Override
  public @Nullable String config(String component, String name) {
    return config.get(name);
  }

  @Override
  public boolean sameSite() {
    return false;
  }

  @Override
  public String archive(String name) {
    return "";
  }

  @Override
  public String moduleName() {
    return "";
  }

  @Override
  public long word(String word) {
    return words.getOrDefault(word, 0L);
  }

  @Override
  public long mapped(String mapping, long oldId) {
    return mapped.getOrDefault(mapping + " " + oldId, 0L);
  }

  @Override
  public void map(String mapping, long oldId, long newId) {
    mapped.put(mapping + " " + oldId, newId);
  }

  @Override
  public long date(long seconds) {
    return seconds;
  }

  @Override
  public String decode(String text) {
    return text;
  }

  @Override
  public List<List<@Nullable String>> rows(String sql, int columns, Object... values) {
    asked.add(List.of(values));
    return site.entrySet().stream()
        .filter(each -> sql.contains(each.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow(() -> new AssertionError(sql));
  }

  @Override
  public long insert(String table, Map<String, ? extends @Nullable Object> values) {
    Map<String, @Nullable Object> row = new HashMap<>(values);
    added.add(Map.entry(table, row));
    return 99L + added.size();
  }

  @Override
  public long resolved(long id) {
    return id;
  }

  @Override
  public void set(String table, long id, String column, @Nullable Object value) {
    changed.add(table + " " + id + " " + column + "=" + value);
  }

  @Override
  public void attach(
      String component, String area, long oldContext, long newContext, long oldItem, long newItem) {
    throw new UnsupportedOperationException(area);
  }

  @Override
  public void warn(String message) {
    throw new UnsupportedOperationException(message);
  }

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
    columns.put(column, value);
    return this;
  }

  @Override
  public RestoredRow set(String column, long value) {
    columns.put(column, value);
    return this;
  }

  @Override
  public void skip() {
    skipped = true;
  }

  @Override
  public void existing(long id) {
    throw new UnsupportedOperationException();
  }
}
