package org.holdall.modules;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.holdall.engine.restore.read.ArchiveRow;
import org.holdall.engine.restore.read.ElementSink;
import org.holdall.engine.restore.read.StepReader;
import org.holdall.engine.structure.RestoreHooks;
import org.holdall.engine.structure.RestoreScope;
import org.holdall.engine.structure.StructureStep;
import org.holdall.tree.model.Element;
import org.jspecify.annotations.Nullable;

/**
 * A restore of one file into a site that a test tells about: what it answers to queries, which ids are mapped. Rows that it
 * writes are kept as text. New ids are 1001, 1002, ...
 */
final class HookedRestore implements RestoreScope, ElementSink {
  /** A row as it was written; later changes of its columns included. */
  record Written(String table, long id, Map<String, @Nullable Object> columns) {
    @Override
    public String toString() {
      return table + columns;
    }
  }

  final Map<String, Long> words = new HashMap<>(Map.of(
      "COURSE", 4L,
      "COURSE_CONTEXT", 116L,
      "CONTEXT", 128L,
      "COURSE_MODULE", 57L,
      "ACTIVITY", 5L,
      "RESTORER", 2L,
      "NOW", 9000L));
  final Set<String> settings = new HashSet<>();
  final Map<String, String> config = new HashMap<>(Map.of("siteadmins", "2"));
  final Map<String, Long> mapped = new HashMap<>();
  final List<Written> written = new ArrayList<>();
  final List<String> changes = new ArrayList<>();
  final List<String> warnings = new ArrayList<>();
  boolean sameSite;

  private final Map<String, List<List<@Nullable String>>> answers = new HashMap<>();
  private final Deque<Long> parents = new ArrayDeque<>();
  private final StructureStep step;
  private final List<RestoreHooks> hooks;
  private long last = 1000;

  HookedRestore(String id) {
    step = Steps.of(id);
    hooks = step.hooks();
  }

  /** What the site says to queries that contain this text; of several texts the longest counts. */
  HookedRestore answer(String query, String... rows) {
    List<List<@Nullable String>> answer = new ArrayList<>();
    for (String row : rows) {
      answer.add(Arrays.asList(row.split("\\|")));
    }
    answers.put(query, answer);
    return this;
  }

  /** Ids that are known: kind, old and new id, and more of these. */
  HookedRestore knowing(Object... more) {
    for (int i = 0; i < more.length; i += 3) {
      map((String) more[i], (int) more[i + 1], (int) more[i + 2]);
    }
    return this;
  }

  HookedRestore on(String... names) {
    settings.addAll(List.of(names));
    return this;
  }

  /** Restores a file. */
  HookedRestore read(String xml) {
    new StepReader(step)
        .read(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)), "test.xml", this);
    hooks.forEach(each -> each.afterExecute(this));
    hooks.forEach(each -> each.afterRestore(this));
    return this;
  }

  /** Rows of a table, in order. */
  List<Map<String, @Nullable Object>> of(String table) {
    return written.stream()
        .filter(each -> each.table.equals(table))
        .map(Written::columns)
        .toList();
  }

  /** Values of a column, in order. */
  List<@Nullable Object> column(String table, String column) {
    List<@Nullable Object> values = new ArrayList<>();
    of(table).forEach(each -> values.add(each.get(column)));
    return values;
  }

  @Override
  public boolean start(int number, ArchiveRow row) {
    Element element = step.tree().elements().get(number);
    if (element.source() == null || element.source().rows() != null) {
      parents.push(0L);
      return true;
    }
    HookedRow out = new HookedRow(this, parents.isEmpty() ? 0 : parents.element());
    step.restorer().restore(number, row, out);
    hooks.forEach(each -> each.before(number, row, out, this));
    if (out.skipped) {
      return false;
    }
    long id = out.existing != 0 ? out.existing : ++last;
    List<String> names = new ArrayList<>(element.mapped());
    names.add(element.type());
    if (element.source().annotated() != null) {
      names.add(element.source().annotated());
    }
    names.forEach(name -> map(name, row.id(0), id));
    if (out.existing != 0) {
      return false;
    }
    written.add(new Written(out.table, id, out.columns));
    hooks.forEach(each -> each.after(number, row, id, this));
    parents.push(id);
    return true;
  }

  @Override
  public void end(int number) {
    parents.pop();
  }

  @Override
  public boolean setting(String name) {
    return settings.contains(name);
  }

  @Override
  public @Nullable String config(String component, String name) {
    return config.get(name);
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
    return seconds;
  }

  @Override
  public String decode(String text) {
    return text;
  }

  @Override
  public List<List<@Nullable String>> rows(String sql, int columns, Object... values) {
    return answers.entrySet().stream()
        .filter(each -> sql.contains(each.getKey()))
        .max(Comparator.comparing(each -> each.getKey().length()))
        .map(Map.Entry::getValue)
        .orElse(List.of());
  }

  @Override
  public long insert(String table, Map<String, ? extends @Nullable Object> values) {
    written.add(new Written(table, ++last, new TreeMap<>(values)));
    if (table.equals("grade_categories")) {
      answer("{grade_categories} WHERE [courseid] = ? AND [parent] IS NULL", Long.toString(last));
    } else if (table.equals("grade_items")) {
      answer("{grade_items} WHERE [courseid] = ? AND [itemtype] = 'course'", Long.toString(last));
    }
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
  public void attach(
      String component, String area, long oldContext, long newContext, long oldItem, long newItem) {
    throw new UnsupportedOperationException("files are attached by declarations");
  }

  @Override
  public void warn(String message) {
    warnings.add(message);
  }
}
