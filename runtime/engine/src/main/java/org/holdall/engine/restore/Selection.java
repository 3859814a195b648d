package org.holdall.engine.restore;

import java.util.Set;
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
  private final boolean definitions;
  private final boolean[] on;

  Selection(RestoreState state, RestoreTask task, StepPlan step) {
    this.state = state;
    this.task = task;
    definitions = step.step().tree().tasks().contains(Task.FINAL.name());
    on = new boolean[step.elements().size()];
    for (ElementPlan each : step.elements()) {
      on[each.index] = each.child == null || holds(each.child.when());
    }
  }

  /** Whether a condition holds in this task; no condition always does. */
  boolean holds(@Nullable String condition) {
    return condition == null || Conditions.hold(condition, term -> state.holds(term, task));
  }

  boolean includes(ElementPlan each, Row row) {
    if (!on[each.index]) {
      return false;
    }
    if (definitions
        && each.kind != null
        && CHOSEN.contains(each.kind)
        && each.idField >= 0
        && !state.included(each.kind, row.id(each.idField))) {
      return false;
    }
    for (int i = 0; i < each.element.fields().size(); i++) {
      Field field = each.element.fields().get(i);
      if (field.when() != null && !holds(field.when()) && !isNone(field, row.text(i))) {
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
