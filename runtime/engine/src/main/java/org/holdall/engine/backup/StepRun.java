package org.holdall.engine.backup;

import java.io.IOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.holdall.annotations.Kind;
import org.holdall.annotations.Task;
import org.holdall.engine.HoldallException;
import org.holdall.engine.archive.EntrySink;
import org.holdall.engine.structure.Row;
import org.holdall.engine.structure.StructureStep;
import org.holdall.engine.xml.LinkEncoder;
import org.holdall.engine.xml.MoodleXml;
import org.holdall.engine.xml.TextFilter;
import org.holdall.tree.model.Field;
import org.holdall.tree.model.Tree;
import org.jspecify.annotations.Nullable;

/** One structure step at work: walks the tree once a task, and merges the rows of all elements as it goes. */
final class StepRun implements AutoCloseable {
  private static final String BLOCK = "block_";

  private final StructureStep step;
  private final Tree tree;
  private final List<? extends TaskScope> tasks;
  private final List<ElementNode> nodes;
  private final ElementRows[] rows;
  private final Values[] values;
  private final Kind[][] kinds;
  private final ElementNode.@Nullable Chooser[] choosers;
  private final long[] counts;
  private final FileAnnotator files;

  StepRun(StructureStep step, List<? extends TaskScope> tasks, RowReader reader) {
    this.step = step;
    this.tree = step.tree();
    this.tasks = tasks;
    this.nodes = ElementNode.all(tree);
    this.rows = new ElementRows[nodes.size()];
    this.values = new Values[nodes.size()];
    this.kinds = new Kind[nodes.size()][];
    this.choosers = nodes.stream().map(ElementNode::chooser).toArray(ElementNode.Chooser[]::new);
    this.counts = new long[nodes.size()];
    this.files = new FileAnnotator(reader.view(), tasks);
    for (ElementNode node : nodes) {
      rows[node.index] = new ElementRows(node, tasks, reader);
      values[node.index] = new Values(step, node);
      kinds[node.index] = kinds(node.element.fields());
    }
  }

  private static @Nullable Kind[] kinds(List<Field> fields) {
    return fields.stream()
        .map(field ->
            field.annotate() == null || !field.inforef() ? null : Kind.valueOf(field.annotate()))
        .toArray(Kind[]::new);
  }

  StepResult write(LinkEncoder links, TextFilter filter, EntrySink sink) throws IOException {
    for (int ordinal = 0; ordinal < tasks.size(); ordinal++) {
      TaskScope task = tasks.get(ordinal);
      long before = counts[0];
      if (tree.file() == null) {
        element(nodes.get(0), new long[] {ordinal}, task, null, new Wrappers(null));
        continue;
      }
      String folder = task.directory().isEmpty() ? "" : task.directory() + "/";
      try (MoodleXml xml = new MoodleXml(sink.entry(folder + tree.file()), links, filter)) {
        file(ordinal, task, xml);
      }
      if (counts[0] != before + 1) {
        throw new HoldallException("There are " + (counts[0] - before) + " rows instead of one for "
            + folder + tree.file() + "; the site's data is incomplete");
      }
    }
    for (ElementRows each : rows) {
      each.finish();
    }
    nodes.forEach(files::annotate);
    Map<String, Long> result = new LinkedHashMap<>();
    nodes.forEach(node -> result.merge(node.path, counts[node.index], Long::sum));
    return new StepResult(result);
  }

  private void file(int ordinal, TaskScope task, MoodleXml xml) throws IOException {
    boolean framed = framed(task, xml);
    element(nodes.get(0), new long[] {ordinal}, task, xml, new Wrappers(xml));
    if (framed) {
      xml.end();
    }
  }

  /** Around what a module has of its activity, and a plugin of its block, Moodle says which one that is. */
  private boolean framed(TaskScope task, MoodleXml xml) throws IOException {
    if (tree.tasks().contains(Task.ACTIVITY.name()) && tree.component().startsWith("mod_")) {
      xml.start("activity")
          .attribute("id", Long.toString(task.word("ACTIVITY")))
          .attribute("moduleid", Long.toString(task.word("COURSE_MODULE")))
          .attribute("modulename", task.moduleName());
    } else if (tree.tasks().contains(Task.BLOCK.name()) && tree.component().startsWith(BLOCK)) {
      xml.start("block")
          .attribute("id", Long.toString(task.word("BLOCK")))
          .attribute("blockname", tree.component().substring(BLOCK.length()));
    } else {
      return false;
    }
    xml.attribute("contextid", Long.toString(task.word("CONTEXT"))).content();
    return true;
  }

  /** Writes all rows of an element below the rows whose task and ids are {@code above}. */
  private void element(
      ElementNode node, long[] above, TaskScope task, @Nullable MoodleXml xml, Wrappers wrappers)
      throws IOException {
    List<String> path = node.child == null ? List.of() : node.child.path();
    if (!node.concerns(task) || !chosen(node)) {
      return;
    }
    boolean on = node.on(task);
    if (node.child != null) {
      List<String> lasting = node.child.lasting(on);
      if (!lasting.isEmpty() || !node.child.omit()) {
        wrappers.to(lasting);
      }
    }
    if (!on) {
      return;
    }
    if (node.hasTable()) {
      LevelCursor cursor = rows[node.index].cursor();
      while (cursor.at(above)) {
        wrappers.to(path);
        rows[node.index].read(values[node.index], task);
        row(node, cursor.key(), task, xml);
        cursor.advance();
      }
    } else if (node.hasClass()) {
      try (Stream<@Nullable String[]> made = step.rows(node.index, task)) {
        for (Iterator<@Nullable String[]> each = made.iterator(); each.hasNext(); ) {
          if (set(node, each.next(), task)) {
            wrappers.to(path);
            files.made(node, (int) above[0], values[node.index]);
            row(node, above, task, xml);
          }
        }
      }
    } else {
      wrappers.to(path);
      row(node, above, task, xml);
    }
  }

  /** Whether the rows above, as they are, have the element. */
  private boolean chosen(ElementNode node) {
    ElementNode.Chooser by = choosers[node.index];
    return by == null || by.value().equals(values[by.host().index].text(by.field()));
  }

  /** Takes the values that a class made; false if a field's condition leaves the row out. */
  private boolean set(ElementNode node, @Nullable String[] made, TaskScope task) {
    List<Field> fields = node.element.fields();
    for (int i = 0; i < made.length; i++) {
      String when = fields.get(i).when();
      if (when != null
          && made[i] != null
          && !made[i].equals(fields.get(i).none())
          && !task.holds(when)) {
        return false;
      }
      values[node.index].set(i, made[i], task);
    }
    return true;
  }

  private void row(ElementNode node, long[] key, TaskScope task, @Nullable MoodleXml xml)
      throws IOException {
    Row row = values[node.index];
    counts[node.index]++;
    if (xml != null) {
      step.write(node.index, row, xml);
    }
    Kind[] annotated = kinds[node.index];
    for (int i = 0; i < annotated.length; i++) {
      if (annotated[i] != null) {
        task.annotate(annotated[i], row.id(i));
      }
    }
    Wrappers wrappers = new Wrappers(xml);
    for (ElementNode child : node.children) {
      element(child, key, task, xml, wrappers);
    }
    wrappers.to(List.of());
    if (xml != null) {
      xml.end();
    }
  }

  @Override
  public void close() {
    for (ElementRows each : rows) {
      each.close();
    }
  }
}
