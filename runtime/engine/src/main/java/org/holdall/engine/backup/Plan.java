package org.holdall.engine.backup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.holdall.annotations.Task;
import org.holdall.engine.structure.StructureStep;
import org.holdall.tree.model.Tree;
import org.jspecify.annotations.Nullable;

/**
 * The tasks of a backup and the steps to run for them, each step once for all of its tasks. Steps that Moodle runs after
 * a task's list of ids come before all lists, because what they find belongs to the list of the task that follows.
 */
final class Plan {
  /** The step that lists a task's ids; after it they are the whole backup's. */
  private static final String BORDER = "inforef.xml";

  private final List<Stage> stages = new ArrayList<>();

  /**
   * A step and the tasks it runs for.
   *
   * @param late whether it comes after the tasks' lists of ids
   * @param after how many stages, the first ones, have to be complete before it begins
   */
  record Stage(StructureStep step, List<BackupTask> tasks, boolean late, int after) {
    String id() {
      return step.tree().id();
    }

    /** Whether the tasks' ids are moved after it. */
    boolean border() {
      return isBorder(step.tree());
    }

    /** The tasks as the step sees them. */
    List<StageScope> scopes() {
      return tasks.stream().map(task -> new StageScope(task, late)).toList();
    }
  }

  /** Plans the backup of what the settings include. */
  Plan(PlanState state, List<StructureStep> found) {
    List<BackupTask> tasks = tasks(state);
    int border = found.stream()
        .map(StructureStep::tree)
        .filter(Plan::isBorder)
        .mapToInt(Tree::order)
        .findFirst()
        .orElse(Integer.MAX_VALUE);
    found.stream()
        .sorted(Comparator.comparing((StructureStep step) -> place(step.tree(), border))
            .thenComparing(step -> step.tree().order())
            .thenComparing(step -> step.tree().id()))
        .forEach(step -> {
          Tree tree = step.tree();
          List<BackupTask> concerned =
              tasks.stream().filter(task -> concerns(tree, task)).toList();
          if (!concerned.isEmpty()) {
            boolean late = place(tree, border) == 1;
            stages.add(new Stage(step, concerned, late, after(tree)));
          }
        });
  }

  /** Up to the last stage that finds, or hands on, ids that the tree needs. */
  private int after(Tree tree) {
    TreeIds ids = new TreeIds(tree);
    for (int i = stages.size(); i > 0; i--) {
      Stage before = stages.get(i - 1);
      if (ids.needs() && (before.border() || ids.needs(new TreeIds(before.step().tree())))) {
        return i;
      }
    }
    return 0;
  }

  List<Stage> stages() {
    return List.copyOf(stages);
  }

  /** The parts that are included, and the last task. */
  private static List<BackupTask> tasks(PlanState state) {
    List<Part> parts = state.outline.parts().stream().filter(state::included).toList();
    List<BackupTask> tasks = new ArrayList<>();
    @Nullable BackupTask next = null;
    for (int i = parts.size() - 1; i >= 0; i--) {
      next = new BackupTask(state, parts.get(i), next);
      tasks.add(0, next);
    }
    tasks.add(BackupTask.last(state));
    return tasks;
  }

  /** 0 for steps before the lists of ids, 1 for those after, 2 for the lists, 3 for the last task. */
  private static int place(Tree tree, int border) {
    if (tree.tasks().contains(Task.FINAL.name())) {
      return 3;
    }
    return isBorder(tree) ? 2 : tree.order() > border ? 1 : 0;
  }

  private static boolean isBorder(Tree tree) {
    return BORDER.equals(tree.file());
  }

  private static boolean concerns(Tree tree, BackupTask task) {
    boolean part = tree.component().startsWith("mod_") || tree.component().startsWith("block_");
    return tree.tasks().contains(task.kind().name())
        && (!part || task.plugin().equals(tree.component()));
  }
}
