package org.holdall.engine.attach;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.holdall.engine.structure.BackupScope;
import org.holdall.engine.structure.Converter;
import org.holdall.engine.structure.RestoreHooks;
import org.holdall.engine.structure.RestoredRow;
import org.holdall.engine.structure.Row;
import org.holdall.engine.structure.StructureStep;
import org.holdall.engine.structure.XmlOutput;
import org.holdall.tree.model.Tree;
import org.jspecify.annotations.Nullable;

/** A step together with those that are attached to it: each element is written and read by the step it comes from. */
final class JoinedStep implements StructureStep {
  private final Tree tree;
  private final Part[] parts;

  /**
   * Where an element comes from.
   *
   * @param element its number there
   */
  record Part(StructureStep step, int element) {}

  /** Joins steps; {@code parts} has one for each of the tree's elements. */
  JoinedStep(Tree tree, List<Part> parts) {
    this.tree = tree;
    this.parts = parts.toArray(Part[]::new);
  }

  @Override
  public Tree tree() {
    return tree;
  }

  @Override
  public void write(int element, Row row, XmlOutput out) throws IOException {
    parts[element].step().write(parts[element].element(), row, out);
  }

  @Override
  public int column(int element, String name) {
    return parts[element].step().column(parts[element].element(), name);
  }

  @Override
  public void restore(int element, Row row, RestoredRow out) {
    parts[element].step().restore(parts[element].element(), row, out);
  }

  @Override
  public Stream<@Nullable String[]> rows(int element, BackupScope in) {
    return parts[element].step().rows(parts[element].element(), in);
  }

  @Override
  public Converter converter(int element, int field) {
    return parts[element].step().converter(parts[element].element(), field);
  }

  @Override
  public List<RestoreHooks> hooks() {
    return Stream.of(parts)
        .map(Part::step)
        .distinct()
        .flatMap(step ->
            step.hooks().stream().map(hooks -> (RestoreHooks) new JoinedHooks(hooks, step, parts)))
        .toList();
  }
}
