package org.holdall.engine.restore;

import java.util.List;
import org.holdall.engine.structure.StructureStep;
import org.holdall.tree.model.Tree;

/** A step and the tasks that it restores. */
record StepPlan(StructureStep step, List<ElementPlan> elements, List<RestoreTask> tasks) {
  StepPlan {
    elements = List.copyOf(elements);
    tasks = List.copyOf(tasks);
  }

  Tree tree() {
    return step.tree();
  }

  /** Whether it makes what other steps of a block's task belong to. */
  boolean makesPlace() {
    return "BLOCK".equals(elements.get(0).word);
  }

  /** Name of its file in a task's folder. */
  String file() {
    String file = tree().file();
    return file == null ? "" : file;
  }
}
