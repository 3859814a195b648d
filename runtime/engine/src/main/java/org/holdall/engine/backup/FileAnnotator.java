package org.holdall.engine.backup;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.holdall.annotations.Kind;
import org.holdall.engine.database.Instances;
import org.holdall.engine.database.Query;
import org.holdall.engine.database.Rows;
import org.holdall.engine.database.View;
import org.holdall.engine.structure.Row;
import org.holdall.tree.model.Element;
import org.holdall.tree.model.FileArea;
import org.jspecify.annotations.Nullable;

/**
 * Annotates the files of a step's elements: one query for all areas of an element that share context and item, whatever
 * the number of rows and tasks. Directories count as files.
 */
final class FileAnnotator {
  private final View view;
  private final List<? extends TaskScope> tasks;

  /** Task, context and item of rows that a class made: no query can find them again. */
  private final Map<Group, List<long[]>> made = new HashMap<>();

  private record Group(
      int element,
      String context,
      @Nullable String itemId,
      @Nullable String when) {}

  FileAnnotator(View view, List<? extends TaskScope> tasks) {
    this.view = view;
    this.tasks = tasks;
  }

  /** Remembers the owner of files among the rows that a class made. */
  void made(ElementNode node, int ordinal, Row row) {
    TaskScope task = tasks.get(ordinal);
    for (Group group : groups(node).keySet()) {
      long context = value(group.context(), node.element, task, row);
      long item = group.itemId() == null ? -1 : value(group.itemId(), node.element, task, row);
      made.computeIfAbsent(group, g -> new ArrayList<>()).add(new long[] {ordinal, context, item});
    }
  }

  private static long value(String name, Element element, TaskScope task, Row row) {
    return SourceSql.isWord(name) ? task.word(name) : row.id(element.indexOf(name));
  }

  /** Annotates the files of the element's rows of all tasks. No other query may be open. */
  void annotate(ElementNode node) {
    groups(node).forEach((group, areas) -> {
      List<Integer> ordinals = IntStream.range(0, tasks.size())
          .filter(i -> node.reached(tasks.get(i)))
          .filter(i -> group.when() == null || tasks.get(i).holds(group.when()))
          .boxed()
          .toList();
      if (!ordinals.isEmpty() && (!node.hasClass() || made.containsKey(group))) {
        read(query(node, group, areas, ordinals));
      }
    });
  }

  private void read(Query query) {
    try (Rows rows = view.rows(query)) {
      while (rows.next()) {
        tasks.get((int) rows.id(0)).annotate(Kind.FILE, rows.id(1));
      }
    }
  }

  private Query query(ElementNode node, Group group, List<String> areas, List<Integer> ordinals) {
    if (!node.hasClass()) {
      return new SourceQuery(view.database(), node)
          .files(tasks, ordinals, group.context(), group.itemId(), areas);
    }
    List<long[]> owners = made.getOrDefault(group, List.of()).stream()
        .filter(owner -> ordinals.contains((int) owner[0]))
        .toList();
    SourceSql sql = new SourceSql(view.database());
    Instances instances = new Instances()
        .numbers("task", column(owners, 0))
        .numbers("contextid", column(owners, 1))
        .numbers("itemid", column(owners, 2));
    String relation = "SELECT * FROM " + view.database().dialect().relation(instances, "i");
    List<Object> values = new ArrayList<>(view.database().dialect().values(instances));
    values.addAll(areas);
    String files = view.database().table("files");
    return new Query(select(sql, files, relation, group.itemId() != null, areas), values);
  }

  private static long[] column(List<long[]> rows, int column) {
    return rows.stream().mapToLong(row -> row[column]).toArray();
  }

  /** Selects task and id of files of the owners; component and area of each pair in {@code areas} are parameters. */
  static String select(
      SourceSql sql, String files, String owners, boolean byItem, List<String> areas) {
    String area =
        "(" + sql.column("f", "component") + " = ? AND " + sql.column("f", "filearea") + " = ?)";
    String any = String.join(" OR ", Collections.nCopies(areas.size() / 2, area));
    return "SELECT " + sql.column("k", "task") + ", " + sql.column("f", "id") + " FROM (" + owners
        + ") AS "
        + sql.quote("k") + " JOIN " + files + " AS " + sql.quote("f") + " ON "
        + sql.column("f", "contextid") + " = "
        + sql.column("k", "contextid")
        + (byItem ? " AND " + sql.column("f", "itemid") + " = " + sql.column("k", "itemid") : "")
        + " WHERE " + any;
  }

  private static Map<Group, List<String>> groups(ElementNode node) {
    Map<Group, List<String>> groups = new LinkedHashMap<>();
    for (FileArea area : node.element.files()) {
      String item = Objects.equals(area.itemId(), "") ? null : area.itemId();
      groups
          .computeIfAbsent(
              new Group(node.index, area.context(), item, area.when()), g -> new ArrayList<>())
          .addAll(List.of(area.component(), area.area()));
    }
    return groups;
  }
}
