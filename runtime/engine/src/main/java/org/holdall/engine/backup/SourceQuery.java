package org.holdall.engine.backup;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.holdall.annotations.Kind;
import org.holdall.engine.HoldallException;
import org.holdall.engine.database.Instances;
import org.holdall.engine.database.Query;
import org.holdall.engine.database.SiteDatabase;
import org.holdall.tree.model.Element;
import org.holdall.tree.model.Field;
import org.holdall.tree.model.Source;
import org.jspecify.annotations.Nullable;

/**
 * The one query for the rows of an element of all tasks. Tables are joined from the outermost sourced element ({@code
 * t0}) to this one; the first columns are the task's number and the ids of that chain, by which rows find their parents.
 */
final class SourceQuery {
  private final SiteDatabase database;
  private final ElementNode node;
  private final SourceSql sql;
  private final StringBuilder joins = new StringBuilder();
  private final List<String> conditions = new ArrayList<>();
  private final @Nullable Kind annotated;

  SourceQuery(SiteDatabase database, ElementNode node) {
    this.database = database;
    this.node = node;
    this.sql = new SourceSql(database);
    Kind kind = null;
    for (int level = 0; level < node.chain.size(); level++) {
      Source source = node.chain.get(level).source();
      if (source.annotated() != null) {
        if (level > 0) {
          throw new IllegalArgumentException(
              node.path + ": annotated rows cannot lie below rows of a table");
        }
        kind = Kind.valueOf(source.annotated());
      }
      level(level, node.chain.get(level), source);
    }
    this.annotated = kind;
    for (ElementNode at = node; at != null; at = at.parent) {
      ElementNode.Chooser by = at.chooser();
      int level = by == null ? -1 : node.chain.indexOf(by.host());
      if (by != null && level >= 0) {
        conditions.add(column(level, by.host().element.fields().get(by.field()).column()) + " = '"
            + by.value() + "'");
      }
    }
  }

  private void level(int level, ElementNode at, Source source) {
    if (at.parent != null && at.parent.hasClass() && !SourceSql.isWord(source.of())) {
      throw new IllegalArgumentException(
          at.path + ": rows of a table cannot lie below rows made by a class");
    }
    if (!database.schema().hasTable(source.table())) {
      throw new HoldallException("The site has no table " + database.table(source.table())
          + ", needed for " + at.path + "; is the plugin installed?");
    }
    String alias = "t" + level;
    Set<String> names =
        source.joins().stream().map(Source.Join::as).collect(Collectors.toUnmodifiableSet());
    // Without a key, and without ids that were annotated, all rows belong to each task.
    boolean owned = !source.key().isEmpty() || source.annotated() != null;
    String key = source.key().isEmpty() ? "id" : source.key();
    String owner = owned ? column(level, key) + " = " + owner(level, source) : "1 = 1";
    joins
        .append(" JOIN ")
        .append(database.table(source.table()))
        .append(" AS ")
        .append(sql.quote(alias));
    // The tables of a joined key come after this one.
    joins.append(" ON ").append(key.contains(".") ? "1 = 1" : owner);
    if (key.contains(".")) {
      conditions.add(owner);
    }
    for (Source.Is is : source.is()) {
      joins.append(" AND ").append(sql.column(alias, is.column())).append(" = ");
      joins.append(sql.translate(is.value(), alias, names));
    }
    for (Source.Join join : source.joins()) {
      joins.append(join.optional() ? " LEFT JOIN " : " JOIN ").append(database.table(join.table()));
      joins.append(" AS ").append(sql.quote(alias + "_" + join.as()));
      joins.append(" ON ").append(sql.translate(join.on(), alias, names));
    }
    if (source.where() != null) {
      conditions.add("(" + sql.translate(source.where(), alias, names) + ")");
    }
    for (Field field : at.element.fields()) {
      if (field.when() != null && has(at.element, field)) {
        conditions.add(unconcerned(level, at.element, field, field.when()));
      }
    }
  }

  /** What the key of a level is compared with. */
  private String owner(int level, Source source) {
    if (source.annotated() != null) {
      return sql.annotatedId();
    }
    if (SourceSql.isWord(source.of())) {
      return sql.word(source.of());
    }
    if (level == 0) {
      throw new IllegalArgumentException(
          node.path + ": " + source.of() + " is no word, and no rows lie above");
    }
    return member(level - 1, source.of());
  }

  /** The column behind a member of the element at a level; a member that is none is a column. */
  private String member(int level, String member) {
    Element element = node.chain.get(level).element;
    int position = element.indexOf(member);
    return column(level, position < 0 ? member : element.fields().get(position).column());
  }

  private String column(int level, String column) {
    int dot = column.indexOf('.');
    String alias = "t" + level;
    return dot < 0
        ? sql.column(alias, column)
        : sql.column(
            column.startsWith("t.") ? alias : alias + "_" + column.substring(0, dot),
            column.substring(dot + 1));
  }

  /** Rows whose value the condition does not concern, or all if it holds. */
  private String unconcerned(int level, Element element, Field field, String when) {
    String column = column(level, field.column());
    String none = field.none();
    String all = "(" + sql.condition(when) + " = 1 OR " + column + " IS NULL";
    if (none == null || none.isEmpty() || none.equals("null")) {
      return all + ")";
    }
    boolean number =
        database.schema().isNumber(table(element, field.column()), name(field.column()));
    return all + " OR " + column + " = "
        + (number ? Long.parseLong(none) : "'" + none.replace("'", "''") + "'") + ")";
  }

  /**
   * Whether the site has the field's column.
   *
   * @throws HoldallException if it has not, though the field is declared for all versions
   */
  boolean has(Field field) {
    return has(node.element, field);
  }

  private boolean has(Element element, Field field) {
    String table = table(element, field.column());
    if (database.schema().hasColumn(table, name(field.column()))) {
      return true;
    }
    if (field.since() == null && field.until() == null) {
      throw new HoldallException(
          "The table " + database.table(table) + " has no column " + name(field.column())
              + ", needed for " + node.path + "; is the site's upgrade complete?");
    }
    return false;
  }

  private static String table(Element element, String column) {
    Source source = element.source();
    if (source == null) {
      throw new IllegalArgumentException(element.name() + " has no table");
    }
    int dot = column.indexOf('.');
    String alias = dot < 0 ? "t" : column.substring(0, dot);
    return alias.equals("t")
        ? source.table()
        : source.joins().stream()
            .filter(join -> join.as().equals(alias))
            .findFirst()
            .orElseThrow(() ->
                new IllegalArgumentException(element.name() + ": nothing is joined as " + alias))
            .table();
  }

  private static String name(String column) {
    return column.substring(column.indexOf('.') + 1);
  }

  /**
   * The rows of these tasks, with the given fields behind the keys.
   *
   * @param keys which of the keys are wanted: the task's number, and the ids of the chain
   */
  Query rows(
      List<? extends TaskScope> tasks, List<Integer> ordinals, Keys keys, List<Field> fields) {
    int own = node.chain.size() - 1;
    List<String> key = new ArrayList<>(List.of(sql.task()));
    List<String> order = new ArrayList<>(List.of(sql.task()));
    for (int level = 0; level <= own; level++) {
      String id = column(level, "id");
      key.add(id);
      for (String by : node.chain.get(level).source().orderBy()) {
        String[] parts = by.strip().split("\\s+");
        order.add(column(level, parts[0]) + (parts.length > 1 ? " " + parts[1] : ""));
      }
      order.add(id);
    }
    List<String> selected = new ArrayList<>(key.subList(keys.from(), keys.to()));
    fields.forEach(field -> selected.add(column(own, field.column())));
    Instances instances = sql.instances(tasks, ordinals, annotated);
    String text = "SELECT " + String.join(", ", selected) + from(instances) + " ORDER BY "
        + String.join(", ", order);
    return new Query(text, database.dialect().values(instances));
  }

  /**
   * Ids of files that belong to the rows: columns task and file.
   *
   * @param context word or member whose value is the context
   * @param itemId member whose value is the item, null for all items
   * @param areas component and area, in turn
   */
  Query files(
      List<? extends TaskScope> tasks,
      List<Integer> ordinals,
      String context,
      @Nullable String itemId,
      List<String> areas) {
    int own = node.chain.size() - 1;
    String contextId = SourceSql.isWord(context) ? sql.word(context) : member(own, context);
    String item = itemId == null ? null : member(own, itemId);
    Instances instances = sql.instances(tasks, ordinals, annotated);
    // Many rows may share a context: without an item id each would bring all its files.
    String owners = "SELECT " + (item == null ? "DISTINCT " : "") + sql.task() + " AS "
        + sql.quote("task") + ", " + contextId
        + " AS " + sql.quote("contextid")
        + (item == null ? "" : ", " + item + " AS " + sql.quote("itemid"))
        + from(instances);
    List<Object> values = new ArrayList<>(database.dialect().values(instances));
    values.addAll(areas);
    return new Query(
        FileAnnotator.select(sql, database.table("files"), owners, item != null, areas), values);
  }

  private String from(Instances instances) {
    return " FROM " + database.dialect().relation(instances, "i") + joins
        + (conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions));
  }
}
