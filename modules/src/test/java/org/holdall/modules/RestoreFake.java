package org.holdall.modules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.holdall.engine.structure.RestoreScope;
import org.holdall.engine.structure.Row;
import org.jspecify.annotations.Nullable;

/**
 * A restore to a site that a test tells about: what it answers to queries, which ids are mapped. What is written can be
 * read afterwards. New ids are 1001, 1002, ...
 */
public class RestoreFake implements RestoreScope {
  /** A row as it was written; later changes of its columns included. */
  public record Written(String table, long id, Map<String, @Nullable Object> columns) {
    @Override
    public String toString() {
      return table + columns;
    }
  }

  /** Settings that are on. */
  public final Set<String> settings = new HashSet<>();

  /** Capabilities that the user who restores does not have. */
  public final Set<String> forbidden = new HashSet<>();

  /** Values of settings that are more than on or off. */
  public final Map<String, String> values = new HashMap<>();

  private final Map<String, Object> shared = new HashMap<>();

  /** Values of the site's configuration, by name. */
  public final Map<String, String> config = new HashMap<>(Map.of("siteadmins", "2"));

  /** New values of words. */
  public final Map<String, Long> words = new HashMap<>(Map.of(
      "COURSE", 4L,
      "COURSE_CONTEXT", 116L,
      "CONTEXT", 128L,
      "COURSE_MODULE", 57L,
      "ACTIVITY", 5L,
      "RESTORER", 2L,
      "NOW", 9000L));

  /** New ids by mapping and old id, as in {@code USER 7}. */
  public final Map<String, Long> mapped = new HashMap<>();

  /** Rows of the site: see {@link #answer}. */
  public final Map<String, List<List<@Nullable String>>> site = new HashMap<>();

  /** Values of the queries that were sent. */
  public final List<List<Object>> asked = new ArrayList<>();

  /** Rows that were added, in order. */
  public final List<Written> written = new ArrayList<>();

  /** Columns changed afterwards, as in {@code table id column=value}. */
  public final List<String> changes = new ArrayList<>();

  /** Lines for the report. */
  public final List<String> warnings = new ArrayList<>();

  /** Areas that the archive has files of, as {@code component/area}. */
  public final Set<String> files = new HashSet<>();

  /** Seconds that dates move. */
  public long dateOffset;

  boolean sameSite;
  private long last = 1000;

  @Nullable
  RowFake out;

  /**
   * What the site says to a query that contains this text; of several answers the one to the longest text counts, and a
   * query without answer finds no rows.
   *
   * @param query part of the SQL, and if wanted values that it must have: {@code {groups}; 5 2}
   * @param rows columns separated by {@code |}
   */
  public final void answer(String query, String... rows) {
    site.put(
        query,
        Stream.of(rows)
            .<List<@Nullable String>>map(row -> Arrays.asList(row.split("\\|")))
            .toList());
  }

  /** Begins a row, whose values are by position. */
  public final Row row(@Nullable String... values) {
    out = new RowFake(this, 0);
    return new Row() {
      @Override
      public boolean has(int column) {
        return column < values.length && values[column] != null;
      }

      @Override
      public @Nullable String text(int column) {
        return values[column];
      }

      @Override
      public long id(int column) {
        String value = has(column) ? String.valueOf(values[column]) : "";
        return value.matches("-?\\d+") ? Long.parseLong(value) : 0;
      }
    };
  }

  /** What was said about the current row. */
  public final RowFake out() {
    return Objects.requireNonNull(out, "begin a row first");
  }

  /** Rows added to a table, in order. */
  public final List<Map<String, @Nullable Object>> of(String table) {
    return written.stream()
        .filter(each -> each.table.equals(table))
        .map(Written::columns)
        .toList();
  }

  /** Values of a column, in order. */
  final List<@Nullable Object> column(String table, String column) {
    List<@Nullable Object> values = new ArrayList<>();
    of(table).forEach(each -> values.add(each.get(column)));
    return values;
  }

  final long write(RowFake row) {
    written.add(new Written(row.table, ++last, row.columns));
    return last;
  }

  @Override
  public boolean setting(String name) {
    return settings.contains(name);
  }

  @Override
  public String value(String setting) {
    return values.getOrDefault(setting, "");
  }

  @Override
  public boolean may(String capability) {
    return !forbidden.contains(capability);
  }

  @Override
  public boolean hasLanguage(String language) {
    return language.equals("en");
  }

  @Override
  @SuppressWarnings("unchecked")
  public <T> T once(String name, Supplier<T> first) {
    Object known = shared.get(name); // the first answer may ask for others
    if (known == null) {
      known = first.get();
      shared.put(name, known);
    }
    return (T) known;
  }

  @Override
  public @Nullable String config(String component, String name) {
    return config.get(name);
  }

  @Override
  public boolean hasFiles(String component, String area) {
    return files.contains(component + "/" + area);
  }

  @Override
  public boolean sameSite() {
    return sameSite;
  }

  @Override
  public String archive(String name) {
    return "";
  }

  @Override
  public String moduleName() {
    return "choice";
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
    return seconds == 0 ? 0 : seconds + dateOffset;
  }

  @Override
  public String decode(String text) {
    return text;
  }

  @Override
  public List<List<@Nullable String>> rows(String sql, int columns, Object... values) {
    asked.add(List.of(values));
    List<String> given = Stream.of(values).map(String::valueOf).toList();
    return site.entrySet().stream()
        .filter(each -> {
          String[] query = each.getKey().split("; ");
          return sql.contains(query[0])
              && (query.length == 1 || given.containsAll(List.of(query[1].split(" "))));
        })
        .max(Comparator.comparing(each -> each.getKey().length()))
        .map(Map.Entry::getValue)
        .orElse(List.of());
  }

  @Override
  public long insert(String table, Map<String, ? extends @Nullable Object> values) {
    written.add(new Written(table, ++last, new TreeMap<>(values)));
    return last;
  }

  @Override
  public long resolved(long id) {
    return id;
  }

  @Override
  public void set(String table, long id, String column, @Nullable Object value) {
    changes.add(table + " " + id + " " + column + "=" + value);
    written.stream()
        .filter(each -> each.table.equals(table) && each.id == id)
        .forEach(each -> each.columns.put(column, value));
  }

  @Override
  public void delete(String table, long id) {
    changes.add(table + " " + id + " deleted");
  }

  @Override
  public void attach(
      String component, String area, long oldContext, long newContext, long oldItem, long newItem) {
    changes.add(component + "/" + area + " " + oldContext + " attached to " + newContext);
  }

  @Override
  public void copy(String component, String area, String newArea, long newItem) {
    changes.add(component + "/" + area + " copied to " + newArea + " " + newItem);
  }

  @Override
  public void warn(String message) {
    warnings.add(message);
  }
}
