package org.holdall.engine.backup;

import java.util.HashMap;
import java.util.Map;
import org.holdall.annotations.Feature;
import org.holdall.annotations.Kind;
import org.holdall.annotations.Task;
import org.holdall.engine.settings.Conditions;
import org.holdall.engine.structure.Features;
import org.jspecify.annotations.Nullable;

/** One task of the plan: the course, a section, an activity, a block, or what is written once at the end. */
final class BackupTask {
  private final PlanState plan;
  private final @Nullable Part part;
  private final Map<String, Long> words = new HashMap<>();

  /** Ids that the task's own list of ids names. */
  final Annotations annotations;

  /** Where ids go that are found after the task's list is written: as in Moodle, to the list of the task that follows. */
  final Annotations late;

  /**
   * Makes the task of a part.
   *
   * @param next the task that follows, null if no other has a list of ids
   */
  BackupTask(PlanState plan, Part part, @Nullable BackupTask next) {
    this.plan = plan;
    this.part = part;
    this.annotations = new Annotations();
    this.late = next == null ? plan.leftover : next.annotations;
    words.put("CONTEXT", part.context());
    Part activity = part.kind() == Task.BLOCK ? part.parent() : part;
    if (activity != null && activity.kind() == Task.ACTIVITY) {
      words.put("ACTIVITY", activity.instance());
      words.put("COURSE_MODULE", activity.id());
    }
    if (part.kind() == Task.BLOCK) {
      words.put("BLOCK", part.id());
    }
    words.put("SECTION", part.section());
    common();
  }

  private BackupTask(PlanState plan) {
    this.plan = plan;
    this.part = null;
    this.annotations = plan.finals;
    this.late = plan.finals;
    words.put("CONTEXT", plan.outline.course().context());
    common();
  }

  /** The last task: what is written once. */
  static BackupTask last(PlanState plan) {
    return new BackupTask(plan);
  }

  private void common() {
    Outline.Course course = plan.outline.course();
    words.put("COURSE", course.id());
    words.put("COURSE_CONTEXT", course.context());
    words.put("SYSTEM_CONTEXT", course.systemContext());
  }

  PlanState plan() {
    return plan;
  }

  Task kind() {
    return part == null ? Task.FINAL : part.kind();
  }

  String directory() {
    return part == null ? "" : part.directory();
  }

  /** Name of the activity's module, of a block of the activity around it; empty for others. */
  String moduleName() {
    Part activity = part != null && part.kind() == Task.BLOCK ? part.parent() : part;
    return activity != null && activity.kind() == Task.ACTIVITY ? activity.name() : "";
  }

  /** The plugin that the task is about; empty if it is about none. */
  String plugin() {
    String component = part == null ? null : part.component();
    return component == null ? "" : component;
  }

  long word(String word) {
    return words.getOrDefault(word, 0L);
  }

  boolean holds(String condition) {
    return Conditions.hold(condition, this::term);
  }

  private boolean term(String term) {
    Feature feature = Features.named(term);
    if (feature != null) {
      return plan.features.has("mod_" + moduleName(), feature);
    }
    return term.equals("userinfo") ? userinfo() : plan.holds(term);
  }

  private boolean userinfo() {
    if (part == null || part.kind() == Task.COURSE || part.kind() == Task.BLOCK) {
      return plan.setting("users");
    }
    return plan.setting(part.prefix() + "_userinfo");
  }

  /** After the task's list of ids is written: they are the whole backup's from now on. */
  void moveAnnotations() {
    plan.finals.addAll(annotations);
    plan.leftover.of(Kind.FILE).forEach(id -> plan.finals.add(Kind.FILE, id));
  }
}
