package org.holdall.engine.attach;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.holdall.engine.structure.BackupScope;
import org.holdall.engine.structure.Converter;
import org.holdall.engine.structure.ElementReader;
import org.holdall.engine.structure.ElementRestorer;
import org.holdall.engine.structure.ElementWriter;
import org.holdall.engine.structure.RestoreHooks;
import org.holdall.engine.structure.StructureStep;
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
  public ElementWriter writer() {
    ElementWriter[] writers = made(StructureStep::writer).toArray(ElementWriter[]::new);
    return (element, row, out) -> writers[element].write(parts[element].element(), row, out);
  }

  @Override
  public ElementReader reader() {
    ElementReader[] readers = made(StructureStep::reader).toArray(ElementReader[]::new);
    return (element, name) -> readers[element].column(parts[element].element(), name);
  }

  @Override
  public ElementRestorer restorer() {
    ElementRestorer[] restorers = made(StructureStep::restorer).toArray(ElementRestorer[]::new);
    return (element, row, out) -> restorers[element].restore(parts[element].element(), row, out);
  }

  /** What each element's step makes, once for each step. */
  private <T> Stream<T> made(Function<StructureStep, T> maker) {
    Map<StructureStep, T> known = new HashMap<>();
    return Stream.of(parts).map(part -> known.computeIfAbsent(part.step(), maker));
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
