package org.holdall.testkit.random;

import java.io.IOException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.holdall.testkit.site.SiteContexts;
import org.holdall.tree.model.Child;
import org.holdall.tree.model.Element;
import org.holdall.tree.model.Field;
import org.holdall.tree.model.Source;
import org.holdall.tree.model.Tree;
import org.holdall.tree.schema.Table;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one tree in one place. Elements whose rows only a class makes stay empty: where it takes them from, nobody can
 * guess. A root that is there already, a section for one, gets other values.
 */
final class RandomTree {
  private static final int MOST_CHILDREN = 3;

  private final Tree tree;
  private final Making making;
  private final Words words;
  private final Map<String, Source> annotating;
  private final RowValues values;
  private final Linked linked;
  private final RandomFiles files;
  private final Map<String, Long> sure = new LinkedHashMap<>();
  private long module;

  /** Of the place that {@code words} stand for. */
  RandomTree(Tree tree, Making making, Words words) {
    this(tree, making, words, Map.of());
  }

  /** Rows of a kind are of the course because another tree finds them there: {@code annotating} has that tree's source, by kind. */
  RandomTree(Tree tree, Making making, Words words, Map<String, Source> annotating) {
    this.annotating = annotating;
    this.tree = tree;
    this.making = making;
    this.words = words;
    this.values = new RowValues(making.ids, words, making.values);
    this.linked = new Linked(making, words, values);
    this.files = new RandomFiles(making, words);
  }

  /** Inserts the rows, and stores their files. */
  void create() throws SQLException, IOException {
    add(tree.root(), tree.root().name(), null, true);
  }

  /** Course module of the activity whose tree this is; 0 for another. */
  long module() {
    return module;
  }

  /** How many rows each element got that are without conditions, by its path from the root. */
  Map<String, Long> sure() {
    return Map.copyOf(sure);
  }

  private void add(Element element, String path, @Nullable MadeRow parent, boolean certain)
      throws SQLException, IOException {
    MadeRow row = element.source() == null
        ? new MadeRow(element, parent, 0, new HashMap<>())
        : row(element, parent);
    if (row != null) {
      below(element, path, row, certain);
    }
  }

  private void below(Element element, String path, MadeRow row, boolean certain)
      throws SQLException, IOException {
    if (certain) {
      sure.merge(path, 1L, Long::sum);
    }
    files.add(element, row);
    for (Child child : element.children()) {
      Source source = child.element().source();
      String next = path + "/" + String.join("/", child.path())
          + (child.path().isEmpty() ? "" : "/") + child.element().name();
      if (source != null && List.of("USER", "ROLE").contains(String.valueOf(source.annotated()))) {
        for (long id : making.ids.all(String.valueOf(source.annotated()))) {
          MadeRow there = new MadeRow(child.element(), row, id, new HashMap<>());
          there.values().put("c.id", making.site.contexts().ofUser(id));
          below(child.element(), next, there, false);
        }
      } else if (possible(child, row)) {
        for (int i = count(child); i > 0; i--) {
          add(child.element(), next, row, certain && isSure(source));
        }
      }
    }
  }

  /** One row of what the parent points to, else several. */
  private int count(Child child) {
    Source source = child.element().source();
    if (source != null && source.annotated() != null) {
      return MOST_CHILDREN + making.random.nextInt(MOST_CHILDREN);
    }
    boolean one = !child.many() || (source != null && ("." + source.key()).endsWith(".id"));
    return one ? 1 : 1 + making.random.nextInt(MOST_CHILDREN);
  }

  private boolean possible(Child child, MadeRow parent) {
    Child.Only only = child.only();
    if (only != null && !only.value().equals(String.valueOf(words.only(only.member(), parent)))) {
      return false;
    }
    Source source = child.element().source();
    return source == null
        || (source.rows() == null
            && !Joins.isThere(source.table())
            && child.element().fields().stream().noneMatch(field -> isLeftOut(field, source)));
  }

  private static boolean isSure(@Nullable Source source) {
    return source == null
        || (source.where() == null
            && source.annotated() == null
            && source.joins().isEmpty());
  }

  /** Whether restore leaves out the row, as it needs what only another part of a course has, a question for one. */
  private boolean isLeftOut(Field field, Source source) {
    return field.annotate() != null
        && !Joins.isJoined(source, field)
        && values.annotated(field) == null
        && making
            .catalogue
            .column(source.table(), field.column())
            .filter(column -> !column.nullable() && column.defaultValue() == null)
            .isPresent();
  }

  private @Nullable MadeRow row(Element element, @Nullable MadeRow parent) throws SQLException {
    Source source = source(element);
    if (source.rows() != null) {
      return null;
    }
    Object there = parent == null && source.key().equals("id") ? words.word(source.of()) : null;
    if (there instanceof Long id) {
      return changed(element, source, id);
    }
    MadeRow same = parent == null || source.annotated() != null ? null : parent.ownRow();
    if (same != null && source.key().equals("id") && source.of().equals("id")) {
      return same.element().source() != null
              && same.element().source().table().equals(source.table())
          ? new MadeRow(element, parent, same.id(), same.values())
          : null;
    }
    return insert(element, parent);
  }

  /** The root of a tree whose row every course has. */
  private MadeRow changed(Element element, Source source, long id) throws SQLException {
    MadeRow made = new MadeRow(element, null, id, new HashMap<>());
    Map<String, @Nullable Object> row =
        values.of(element, source, making.table(source.table()), null);
    for (Field field : element.fields()) {
      Object value = row.get(field.column());
      boolean kept = Meanings.isKept(source.table(), field.column());
      if (value != null && !kept && field.mapsTo() == null) {
        making.set(made, source.table(), field.column(), value);
      }
    }
    making.ids.add(made);
    return made;
  }

  private @Nullable MadeRow insert(Element element, @Nullable MadeRow parent) throws SQLException {
    Source source = source(element);
    Table table = making.table(source.table());
    Map<String, @Nullable Object> row = making.unique(table, () -> {
      Map<String, @Nullable Object> next = values.of(element, source, table, parent);
      found(source, next);
      return next;
    });
    if (row == null) {
      return null;
    }
    MadeRow around = source.key().equals("id") && source.annotated() == null ? parent : null;
    if (around != null) {
      row.remove("id");
    }
    Linked.Rows beside = linked.before(element, source, row);
    long id = making.insert(source.table(), row);
    MadeRow made = new MadeRow(element, parent, id, row);
    beside.after(made);
    if (around != null) {
      point(around, source.of(), id);
    }
    if (source.of().equals("ACTIVITY") && parent == null) {
      activity(id);
    }
    making.ids.add(made);
    if (source.annotated() != null && source.key().equals("id")) {
      making.ids.add(source.annotated(), id);
    }
    for (Field field : element.fields()) {
      if (field.mapsTo() != null && making.ids.mapped(field, null) == null && isOwn(field, table)) {
        making.later(made, source.table(), field);
      }
    }
    return made;
  }

  /** Lets a row, or the one around it, point to what was made below it. */
  private void point(MadeRow row, String member, long id) throws SQLException {
    MadeRow own = Objects.requireNonNull(row.ownRow());
    MadeRow of = member.startsWith("../") ? Objects.requireNonNull(own.parent()) : own;
    int index = of.element().indexOf(member.replaceFirst("^../", ""));
    making.set(
        of, source(of.element()).table(), of.element().fields().get(index).column(), id);
  }

  /** Lets the tree that annotates rows of a kind find a row. */
  private void found(Source source, Map<String, @Nullable Object> row) {
    Source other = source.annotated() == null ? null : annotating.get(source.annotated());
    if (other != null && other.table().equals(source.table())) {
      row.put(other.key(), words.value(other.of(), null));
      other.is().forEach(each -> row.put(each.column(), words.value(each.value(), null)));
    }
  }

  private static boolean isOwn(Field field, Table table) {
    return table.column(field.column()).isPresent();
  }

  private void activity(long instance) throws SQLException {
    module = making.site.activity(tree.component(), instance);
    SiteContexts contexts = making.site.contexts();
    words.activity(
        instance,
        module,
        contexts.add(SiteContexts.MODULE, module, making.site.courseContext()).id());
    making.ids.add("COURSE_MODULE", module);
  }

  private static Source source(Element element) {
    return Objects.requireNonNull(element.source(), element.name());
  }
}
