package org.holdall.engine.backup;

import java.util.Collection;
import java.util.Map;
import org.holdall.annotations.Kind;
import org.holdall.annotations.Task;
import org.holdall.engine.settings.Conditions;
import org.holdall.engine.structure.BackupInformation;
import org.jspecify.annotations.Nullable;

/** One task of the plan: an activity, or what is written once at the end. */
final class BackupTask implements TaskScope {
  private final PlanState plan;
  private final Task kind;
  private final Map<String, Long> words;
  private final Annotations pending = new Annotations();
  private boolean moved;

  private BackupTask(PlanState plan, Task kind, Map<String, Long> words) {
    this.plan = plan;
    this.kind = kind;
    this.words = words;
  }

  static BackupTask activity(PlanState plan) {
    Subject subject = plan.subject;
    return new BackupTask(
        plan,
        Task.ACTIVITY,
        Map.of(
            "ACTIVITY", subject.instance(),
            "COURSE_MODULE", subject.activity().moduleid(),
            "SECTION", subject.activity().sectionid(),
            "CONTEXT", subject.context(),
            "COURSE", subject.course().id(),
            "COURSE_CONTEXT", subject.course().context(),
            "SYSTEM_CONTEXT", subject.course().systemContext()));
  }

  static BackupTask last(PlanState plan) {
    Subject.Course course = plan.subject.course();
    return new BackupTask(
        plan,
        Task.FINAL,
        Map.of(
            "CONTEXT", course.context(),
            "COURSE", course.id(),
            "COURSE_CONTEXT", course.context(),
            "SYSTEM_CONTEXT", course.systemContext()));
  }

  Task kind() {
    return kind;
  }

  /** After the task's list of ids is written: they are the whole backup's from now on. */
  void moveAnnotations() {
    plan.finals.addAll(pending);
    moved = true;
  }

  @Override
  public String directory() {
    return kind == Task.ACTIVITY ? plan.subject.activity().directory() : "";
  }

  @Override
  public String moduleName() {
    return kind == Task.ACTIVITY ? plan.subject.activity().modulename() : "";
  }

  @Override
  public boolean holds(String condition) {
    return Conditions.hold(
        condition, term -> term.equals("userinfo") ? userinfo() : plan.holds(term));
  }

  private boolean userinfo() {
    return setting(kind == Task.ACTIVITY ? plan.subject.prefix() + "_userinfo" : "users");
  }

  @Override
  public Annotations annotations() {
    return kind == Task.FINAL ? plan.finals : pending;
  }

  @Override
  public void annotate(Kind id, long value) {
    if (kind == Task.FINAL || id == Kind.SCALE) {
      plan.finals.add(id, value);
    } else if (!moved) {
      pending.add(id, value);
    }
    // What comes after the list is Moodle's leftover for the next activity, and there is none.
  }

  @Override
  public boolean setting(String name) {
    return plan.setting(name);
  }

  @Override
  public @Nullable String config(String component, String name) {
    return plan.config.get(component, name);
  }

  @Override
  public long word(String word) {
    return words.getOrDefault(word, 0L);
  }

  @Override
  public @Nullable String param(String name) {
    return null;
  }

  @Override
  public Collection<Long> annotated(String id) {
    return annotations().of(Kind.valueOf(id));
  }

  @Override
  public BackupInformation backup() {
    return plan.information();
  }
}
