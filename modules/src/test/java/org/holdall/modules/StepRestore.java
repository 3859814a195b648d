package org.holdall.modules;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.holdall.engine.restore.read.ArchiveRow;
import org.holdall.engine.restore.read.ElementSink;
import org.holdall.engine.restore.read.StepReader;
import org.holdall.engine.structure.RestoreHooks;
import org.holdall.engine.structure.Row;
import org.holdall.engine.structure.StructureStep;
import org.holdall.tree.model.Element;
import org.holdall.tree.model.Source;
import org.jspecify.annotations.Nullable;

/** A restore of one file, or of single rows of it, by its generated step and its hooks. */
final class StepRestore extends RestoreFake implements ElementSink {
  /** No element has as many fields. */
  private static final int WIDTH = 100;

  private final Deque<Long> parents = new ArrayDeque<>();
  private final StructureStep step;
  private final List<RestoreHooks> hooks;

  StepRestore(String id) {
    step = Steps.of(id);
    hooks = step.hooks();
  }

  /** The same as {@link #answer}, to go on with. */
  StepRestore with(String query, String... rows) {
    answer(query, rows);
    return this;
  }

  /** Ids that are known: kind, old and new id, and more of these. */
  StepRestore knowing(Object... more) {
    for (int i = 0; i < more.length; i += 3) {
      map((String) more[i], (int) more[i + 1], (int) more[i + 2]);
    }
    return this;
  }

  StepRestore on(String... names) {
    settings.addAll(List.of(names));
    return this;
  }

  /** Restores a file. */
  StepRestore read(String xml) {
    new StepReader(step)
        .read(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)), "test.xml", this);
    finish();
    return this;
  }

  void finish() {
    hooks.forEach(each -> each.afterExecute(this));
    hooks.forEach(each -> each.afterRestore(this));
  }

  /** Restores one element with the values of some fields: the row's columns, null if it is left out. */
  @Nullable
  Map<String, @Nullable Object> row(String name, Map<String, String> values) {
    Element element = step.tree().elements().stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow();
    int number = step.tree().elements().indexOf(element);
    @Nullable String[] row = new @Nullable String[WIDTH];
    values.forEach((field, value) -> row[step.column(number, field)] = value);
    return restore(number, row(row)) == 0 ? null : out().columns;
  }

  @Override
  public boolean start(int number, ArchiveRow row) {
    Source source = step.tree().elements().get(number).source();
    if (source == null || source.rows() != null) {
      parents.push(0L);
      RowFake nothing = new RowFake(this, 0);
      hooks.forEach(each -> each.before(number, row, nothing, this));
      return true;
    }
    out = new RowFake(this, parents.isEmpty() ? 0 : parents.element());
    long id = restore(number, row);
    if (id != 0) {
      parents.push(id);
    }
    return id != 0;
  }

  /** The id of the row that was written, 0 if none. */
  private long restore(int number, Row row) {
    RowFake columns = out();
    step.restore(number, row, columns);
    hooks.forEach(each -> each.before(number, row, columns, this));
    if (columns.skipped) {
      return 0;
    }
    long id = columns.existing != 0 ? columns.existing : write(columns);
    Element element = step.tree().elements().get(number);
    List<String> names = new ArrayList<>(element.mapped());
    names.add(element.type());
    String annotated = Objects.requireNonNull(element.source()).annotated();
    if (annotated != null) {
      names.add(annotated);
    }
    names.forEach(name -> map(name, row.id(0), id));
    if (columns.existing != 0) {
      return columns.extended ? columns.existing : 0;
    }
    hooks.forEach(each -> each.after(number, row, id, this));
    return id;
  }

  @Override
  public void end(int number) {
    parents.pop();
  }

  /** The site then has what a course without gradebook got. */
  @Override
  public long insert(String table, Map<String, ? extends @Nullable Object> values) {
    long id = super.insert(table, values);
    if (table.equals("grade_categories")) {
      answer("{grade_categories} WHERE [courseid] = ? AND [parent] IS NULL", Long.toString(id));
    } else if (table.equals("grade_items")) {
      answer("{grade_items} WHERE [courseid] = ? AND [itemtype] = 'course'", Long.toString(id));
    }
    return id;
  }
}
