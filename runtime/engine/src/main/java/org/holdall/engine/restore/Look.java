package org.holdall.engine.restore;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.holdall.engine.files.PrivateContent;
import org.holdall.engine.restore.kind.KindRestorer;
import org.holdall.engine.restore.kind.Kinds;
import org.holdall.engine.restore.read.ArchiveRow;
import org.holdall.engine.restore.read.ElementSink;
import org.holdall.engine.restore.read.StepReader;
import org.holdall.tree.model.Element;
import org.jspecify.annotations.Nullable;

/** The first pass over a file: rows of kinds come by, so that the site is asked for many at a time. */
final class Look implements ElementSink {
  private final List<ElementPlan> elements;
  private final List<@Nullable KindRestorer> restorers;
  private final Selection selection;

  /** By element: the restorers of those around it. */
  private final List<List<KindRestorer>> around = new ArrayList<>();

  private boolean found;

  private Look(StepPlan step, Selection selection, Kinds kinds) {
    this.elements = step.elements();
    this.selection = selection;
    restorers = elements.stream()
        .<@Nullable KindRestorer>map(each -> kinds.get(each.element))
        .toList();
    around(step.tree().root(), List.of());
  }

  private void around(Element element, List<KindRestorer> above) {
    KindRestorer own = restorers.get(around.size());
    around.add(above);
    List<KindRestorer> below =
        own == null ? above : Stream.concat(above.stream(), Stream.of(own)).toList();
    element.children().forEach(child -> around(child.element(), below));
  }

  /**
   * Reads a file, if anybody wants to look at its rows.
   *
   * @return whether there were such rows; where there are none, there is nothing to look at another time
   */
  static boolean at(
      Kinds kinds, RestoreState state, StepPlan step, RestoreTask task, PrivateContent file)
      throws IOException {
    Look look = new Look(step, new Selection(state, task, step), kinds);
    if (look.restorers.stream().anyMatch(Objects::nonNull)) {
      new StepReader(step.step()).read(file, task.file(step.file()), look);
      look.restorers.stream().filter(Objects::nonNull).forEach(KindRestorer::looked);
    }
    return look.found;
  }

  @Override
  public boolean start(int element, ArchiveRow row) {
    ElementPlan plan = elements.get(element);
    if (!selection.includes(plan, row)) {
      return false;
    }
    KindRestorer restorer = restorers.get(element);
    if (restorer != null) {
      found = true;
      restorer.look(row);
    }
    for (KindRestorer above : around.get(element)) {
      above.lookBelow(plan.element, row);
    }
    return true;
  }

  @Override
  public void end(int element) {
    // nothing is kept of it
  }
}
