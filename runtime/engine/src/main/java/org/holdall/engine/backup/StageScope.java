package org.holdall.engine.backup;

import java.util.Collection;
import java.util.List;
import org.holdall.annotations.Kind;
import org.holdall.engine.secrets.Secrets;
import org.holdall.engine.structure.BackupInformation;
import org.jspecify.annotations.Nullable;

/** A task as one of its steps sees it: reads the ids of the steps before, and keeps its own until it is done. */
final class StageScope implements TaskScope {
  private final BackupTask task;
  private final boolean late;
  private final Annotations found = new Annotations();
  private final Annotations unlisted = new Annotations();

  /**
   * Makes the scope of one step.
   *
   * @param late whether the step comes after the task's list of ids
   */
  StageScope(BackupTask task, boolean late) {
    this.task = task;
    this.late = late;
  }

  /** Hands on the ids found, once the step is complete. */
  void done() {
    (late ? task.late : task.annotations).addAll(found);
    task.plan().finals.addAll(unlisted);
  }

  @Override
  public String directory() {
    return task.directory();
  }

  @Override
  public String moduleName() {
    return task.moduleName();
  }

  @Override
  public String text(String word) {
    return word.equals("COURSE_FORMAT")
        ? task.plan().outline.course().format()
        : TaskScope.super.text(word);
  }

  @Override
  public boolean holds(String condition) {
    return task.holds(condition);
  }

  @Override
  public Secrets secrets() {
    return task.plan().secrets;
  }

  @Override
  public Annotations annotations() {
    return task.annotations;
  }

  @Override
  public void annotate(Kind id, long value) {
    // A positive scale is the backup's, but in no task's list.
    (id == Kind.SCALE ? unlisted : found).add(id, value);
  }

  @Override
  public boolean setting(String name) {
    return task.plan().setting(name);
  }

  @Override
  public @Nullable String config(String component, String name) {
    return task.plan().config.get(component, name);
  }

  @Override
  public long word(String word) {
    return task.word(word);
  }

  @Override
  public String plugin() {
    return task.plugin();
  }

  @Override
  public String encode(String text) {
    return task.plan().links().encode(text);
  }

  @Override
  public @Nullable String param(String name) {
    return null;
  }

  @Override
  public Collection<Long> annotated(String id) {
    return task.annotations.of(Kind.valueOf(id));
  }

  @Override
  public List<List<@Nullable String>> rows(String sql, int columns, Object... values) {
    return task.plan().rows(sql, columns, values);
  }

  @Override
  public BackupInformation backup() {
    return task.plan().information();
  }
}
