package org.holdall.engine.backup;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.holdall.annotations.Task;
import org.holdall.engine.LaterException;
import org.holdall.engine.structure.StructureStep;
import org.holdall.tree.model.Tree;

/** The tasks of a backup, and for each kind of task its steps in their order. */
final class Plan {
  /** The step that lists a task's ids; after it they are the whole backup's. */
  private static final String BORDER = "core.inforef";

  private static final String MODULE = "mod_";

  private final List<StructureStep> steps;
  private final List<BackupTask> tasks;

  /** A step and the tasks it runs for. */
  record Stage(StructureStep step, List<BackupTask> tasks) {
    String id() {
      return step.tree().id();
    }

    /** Whether the tasks' ids are moved after it. */
    boolean border() {
      return id().equals(BORDER);
    }
  }

  /**
   * Plans the backup of an activity.
   *
   * @throws LaterException if there is no step for its module
   */
  Plan(PlanState state, List<StructureStep> found) {
    Set<String> modules = new TreeSet<>();
    found.stream()
        .map(StructureStep::tree)
        .filter(tree -> isModule(tree) && tree.tasks().contains(Task.ACTIVITY.name()))
        .forEach(tree -> modules.add(tree.component().substring(MODULE.length())));
    String module = state.subject.activity().modulename();
    if (!modules.contains(module)) {
      throw new LaterException("Holdall cannot back up activities of the module " + module
          + " yet. It knows: " + String.join(", ", modules) + ".");
    }
    tasks = state.included()
        ? List.of(BackupTask.activity(state), BackupTask.last(state))
        : List.of(BackupTask.last(state));
    steps = found.stream()
        .filter(step -> tasks.stream().anyMatch(task -> concerns(step.tree(), task)))
        .sorted(Comparator.comparing(
                (StructureStep step) -> Task.valueOf(step.tree().tasks().get(0)))
            .thenComparing(step -> step.tree().order())
            .thenComparing(step -> step.tree().id()))
        .toList();
  }

  List<Stage> stages() {
    return steps.stream()
        .map(step -> new Stage(
            step, tasks.stream().filter(task -> concerns(step.tree(), task)).toList()))
        .toList();
  }

  private static boolean isModule(Tree tree) {
    return tree.component().startsWith(MODULE);
  }

  private static boolean concerns(Tree tree, BackupTask task) {
    return tree.tasks().contains(task.kind().name())
        && (!isModule(tree) || tree.component().equals(MODULE + task.moduleName()));
  }
}
