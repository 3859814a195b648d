package org.holdall.modules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.holdall.engine.structure.RestoreHooks;
import org.holdall.engine.structure.RestoreScope;
import org.holdall.engine.structure.RestoredRow;
import org.holdall.engine.structure.Row;
import org.holdall.engine.structure.StructureStep;
import org.holdall.tree.model.Element;
import org.jspecify.annotations.Nullable;

/** Restores rows of one file, by its step and hooks, to a site that is what a test says. */
final class TestRestore implements RestoreScope {
  final Map<String, Boolean> settings = new HashMap<>();
  final Map<String, String> config = new HashMap<>();
  final Map<String, Long> words = new HashMap<>();

  /** For example {@code USER 5}. */
  final Map<String, Long> mapped = new HashMap<>();

  /** What the site answers to a query that holds these words, with the values appended: {@code {groups} 5 2}. */
  final Map<String, String> answers = new HashMap<>();

  boolean sameSite;
  long dateOffset;

  final List<String> warnings = new ArrayList<>();

  /** As {@code table id column=value}. */
  final List<String> sets = new ArrayList<>();

  /** As {@code table {column=value, ...}}, columns sorted. */
  final List<String> inserted = new ArrayList<>();

  private final StructureStep step;
  private final List<RestoreHooks> hooks;
  private long lastId = 100;

  TestRestore(String tree) {
    step = Steps.of(tree);
    hooks = step.hooks();
  }

  /** The row's columns; null if it is left out. */
  @Nullable
  Map<String, @Nullable Object> row(String element, Map<String, String> values) {
    List<Element> elements = new ArrayList<>();
    all(step.tree().root(), elements);
    int number = 0;
    while (!elements.get(number).name().equals(element)) {
      number++;
    }
    Values row = new Values(step, number, values);
    Columns out = new Columns();
    step.restorer().restore(number, row, out);
    for (RestoreHooks each : hooks) {
      each.before(number, row, out, this);
    }
    if (out.skipped) {
      return null;
    }
    for (RestoreHooks each : hooks) {
      each.after(number, row, ++lastId, this);
    }
    return out.columns;
  }

  void finish() {
    hooks.forEach(each -> each.afterExecute(this));
    hooks.forEach(each -> each.afterRestore(this));
  }

  private static void all(Element element, List<Element> found) {
    found.add(element);
    element.children().forEach(child -> all(child.element(), found));
  }

  private record Values(StructureStep step, int element, Map<String, String> values)
      implements Row {
    private @Nullable String value(int column) {
      return values.entrySet().stream()
          .filter(each -> step.reader().column(element, each.getKey()) == column)
          .map(Map.Entry::getValue)
          .findAny()
          .orElse(null);
    }

    @Override
    public boolean has(int column) {
      return value(column) != null;
    }

    @Override
    public @Nullable String text(int column) {
      return value(column);
    }

    @Override
    public long id(int column) {
      String value = value(column);
      return value == null || value.isEmpty() ? 0 : Long.parseLong(value);
    }
  }

  private final class Columns implements RestoredRow {
    private final Map<String, @Nullable Object> columns = new LinkedHashMap<>();
    private boolean skipped;

    private RestoredRow put(String column, @Nullable Object value) {
      columns.put(column, value);
      return this;
    }

    @Override
    public RestoredRow table(String table) {
      return this;
    }

    @Override
    public RestoredRow key(String column, String of) {
      return column.equals("id") ? this : put(column, word(of));
    }

    @Override
    public RestoredRow value(String column, Row row, int position) {
      return row.has(position) ? put(column, row.text(position)) : this;
    }

    @Override
    public RestoredRow mapped(String column, Row row, int position, String kind, String missing) {
      long old = row.id(position);
      long known = TestRestore.this.mapped(kind, old);
      if (old == 0 || known != 0) {
        return put(column, known);
      }
      skipped |= missing.equals("SKIP");
      return put(column, missing.equals("KEEP") ? old : 0L);
    }

    @Override
    public RestoredRow mapsTo(String column, Row row, int position, String target, String missing) {
      return mapped(column, row, position, target, missing);
    }

    @Override
    public RestoredRow date(String column, Row row, int position) {
      return row.has(position) ? put(column, TestRestore.this.date(row.id(position))) : this;
    }

    @Override
    public RestoredRow fill(String column, String value) {
      return put(column, value.startsWith("'") ? value.replace("'", "") : (Object) word(value));
    }

    @Override
    public RestoredRow set(String column, @Nullable String value) {
      return put(column, value);
    }

    @Override
    public RestoredRow set(String column, long value) {
      return put(column, value);
    }

    @Override
    public void skip() {
      skipped = true;
    }

    @Override
    public void existing(long id) {
      skipped = true;
    }
  }

  @Override
  public boolean setting(String name) {
    return settings.getOrDefault(name, false);
  }

  @Override
  public @Nullable String config(String component, String name) {
    return component.equals("core") ? config.get(name) : null;
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
    String asked = sql + " "
        + String.join(" ", List.of(values).stream().map(String::valueOf).toList());
    List<List<@Nullable String>> found = new ArrayList<>();
    answers.forEach((words, answer) -> {
      if (List.of(words.split(" ")).stream().allMatch(asked::contains)) {
        found.add(List.of(answer));
      }
    });
    return found;
  }

  @Override
  public long insert(String table, Map<String, ? extends @Nullable Object> values) {
    inserted.add(table + " " + new TreeMap<>(values));
    return ++lastId;
  }

  @Override
  public void set(String table, long id, String column, @Nullable Object value) {
    sets.add(table + " " + id + " " + column + "=" + value);
  }

  @Override
  public long resolved(long id) {
    return id;
  }

  @Override
  public void attach(
      String component, String area, long oldContext, long newContext, long oldItem, long newItem) {
    throw new UnsupportedOperationException("no files here");
  }

  @Override
  public void warn(String message) {
    warnings.add(message);
  }
}
