package org.holdall.engine.attach;

import org.holdall.engine.structure.EmptiedCourse;
import org.holdall.engine.structure.RestoreHooks;
import org.holdall.engine.structure.RestoreScope;
import org.holdall.engine.structure.RestoredRow;
import org.holdall.engine.structure.Row;
import org.holdall.engine.structure.StructureStep;

/** An author's hooks within a joined step: they hear of the elements of their own tree only, by its numbers. */
final class JoinedHooks implements RestoreHooks {
  private final RestoreHooks hooks;
  private final StructureStep step;
  private final JoinedStep.Part[] parts;

  JoinedHooks(RestoreHooks hooks, StructureStep step, JoinedStep.Part[] parts) {
    this.hooks = hooks;
    this.step = step;
    this.parts = parts.clone();
  }

  @Override
  public void before(int element, Row row, RestoredRow out, RestoreScope in) {
    if (parts[element].step() == step) {
      hooks.before(parts[element].element(), row, out, in);
    }
  }

  @Override
  public void after(int element, Row row, long newId, RestoreScope in) {
    if (parts[element].step() == step) {
      hooks.after(parts[element].element(), row, newId, in);
    }
  }

  @Override
  public void beforeEmptying(EmptiedCourse course) {
    hooks.beforeEmptying(course);
  }

  @Override
  public void afterExecute(RestoreScope in) {
    hooks.afterExecute(in);
  }

  @Override
  public void afterRestore(RestoreScope in) {
    hooks.afterRestore(in);
  }
}
