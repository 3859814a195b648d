package org.holdall.engine.backup;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.holdall.engine.database.Rows;
import org.holdall.tree.model.Field;
import org.jspecify.annotations.Nullable;

/** The rows of one element that has a table; the query is sent when the first row is asked for. */
final class ElementRows implements AutoCloseable {
  private final ElementNode node;
  private final List<? extends TaskScope> tasks;
  private final RowReader reader;
  private final boolean[] has;
  private @Nullable LevelCursor cursor;

  ElementRows(ElementNode node, List<? extends TaskScope> tasks, RowReader reader) {
    this.node = node;
    this.tasks = tasks;
    this.reader = reader;
    this.has = new boolean[node.element.fields().size()];
  }

  LevelCursor cursor() {
    if (cursor == null) {
      cursor = open();
    }
    return cursor;
  }

  void read(Values into, TaskScope task) {
    cursor().read(node.element.fields(), has, into, task);
  }

  private LevelCursor open() {
    SourceQuery source = new SourceQuery(reader.view().database(), node);
    List<Field> fields = node.element.fields();
    List<Field> selected = new ArrayList<>();
    for (int i = 0; i < has.length; i++) {
      String since = fields.get(i).since();
      has[i] = source.has(fields.get(i)) && (since == null || tasks.get(0).holds(since));
      if (has[i]) {
        selected.add(fields.get(i));
      }
    }
    List<Integer> ordinals = IntStream.range(0, tasks.size())
        .filter(i -> node.reached(tasks.get(i)))
        .boxed()
        .toList();
    Keys keys = Keys.of(node, ordinals);
    Rows rows =
        reader.rows(source.rows(tasks, ordinals, keys, selected), keys.read() + selected.size());
    return new LevelCursor(rows, keys);
  }

  /**
   * Ends the query.
   *
   * @throws IllegalStateException if rows are left that belong to no row above
   */
  void finish() {
    if (cursor != null && cursor.hasRow()) {
      throw new IllegalStateException("rows of " + node.path + " belong to no row above");
    }
    close();
  }

  @Override
  public void close() {
    if (cursor != null) {
      cursor.close();
    }
    cursor = null;
  }
}
