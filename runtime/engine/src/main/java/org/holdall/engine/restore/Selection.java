package org.holdall.engine.restore;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.holdall.annotations.Task;
import org.holdall.engine.settings.Conditions;
import org.holdall.engine.structure.Row;
import org.holdall.tree.model.Field;
import org.jspecify.annotations.Nullable;

/** Which elements of a file a task reads: by conditions, and only what included activities refer to. */
final class Selection {
  /** Kinds of which an archive may hold more than its included activities need. */
  private static final Set<String> CHOSEN = Set.of("USER", "ROLE", "QUESTION_CATEGORY");

  private final RestoreState state;
  private final RestoreTask task;

  /** By element: whether it is read at all. */
  private final boolean[] on;

  /** By element: whether only what included activities refer to is read. */
  private final boolean[] chosen;

  /** By element: positions of the fields whose conditions do not hold. */
  private final int[][] off;

  Selection(RestoreState state, RestoreTask task, StepPlan step) {
    this.state = state;
    this.task = task;
    boolean definitions = step.step().tree().tasks().contains(Task.FINAL.name());
    int elements = step.elements().size();
    on = new boolean[elements];
    chosen = new boolean[elements];
    off = new int[elements][];
    for (ElementPlan each : step.elements()) {
      List<Field> fields = each.element.fields();
      on[each.index] = each.child == null || holds(each.child.when());
      chosen[each.index] =
          definitions && each.kind != null && CHOSEN.contains(each.kind) && each.idField >= 0;
      off[each.index] = IntStream.range(0, fields.size())
          .filter(i -> !holds(fields.get(i).when()))
          .toArray();
    }
  }

  /** Whether a condition holds in this task; no condition always does. */
  boolean holds(@Nullable String condition) {
    return condition == null || Conditions.hold(condition, term -> state.holds(term, task));
  }

  /** Whether an element is read, and what lies below it. */
  boolean includes(ElementPlan each, Row row) {
    if (!on[each.index]) {
      return false;
    }
    if (chosen[each.index]
        && each.kind != null
        && !state.included(each.kind, row.id(each.idField))) {
      return false;
    }
    for (int i : off[each.index]) {
      if (!isNone(each.element.fields().get(i), row.text(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isNone(Field field, @Nullable String value) {
    String none = field.none();
    return none == null || none.equals("null") ? value == null : none.equals(value);
  }
}
