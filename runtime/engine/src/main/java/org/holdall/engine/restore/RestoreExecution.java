package org.holdall.engine.restore;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.holdall.engine.extract.Extraction;
import org.holdall.engine.files.PoolWriter;
import org.holdall.engine.files.PrivateContent;
import org.holdall.engine.progress.Progress;
import org.holdall.engine.restore.caches.DirtyContext;
import org.holdall.engine.restore.files.FileAttacher;
import org.holdall.engine.restore.files.FileRecords;
import org.holdall.engine.restore.read.StepReader;
import org.holdall.engine.structure.RestoreHooks;

/** Writes what an attempt of a restore writes, in the order of Moodle's plan. */
final class RestoreExecution {
  private final RestoreRun run;
  private final RestoreState state;
  private final Extraction archive;
  private final Set<String> looked;
  private final ToLongFunction<String> sizes;

  /**
   * Of one attempt.
   *
   * @param looked names of the files with rows of kinds, as the checks found them
   * @param sizes of contents by hash, -1 for those that nobody has
   */
  RestoreExecution(
      RestoreRun run, Extraction archive, Set<String> looked, ToLongFunction<String> sizes) {
    this.run = run;
    this.archive = archive;
    this.looked = looked;
    this.sizes = sizes;
    state = run.state;
  }

  /** Writes all rows, and makes the contents of files appear; the caller commits. */
  void run(FileRecords files, PoolWriter pool, Progress rows) throws IOException {
    new RestorersAccess(run).give();
    List<Runnable> afterwards = new ArrayList<>();
    Progress attempt = rows.part("attempt", 1);
    List<StepPlan> steps = run.plan.steps();
    List<Progress> parts =
        steps.stream().map(step -> attempt.part(step.tree().id(), 1)).toList();
    for (int i = 0; i < parts.size(); i++) {
      restore(steps.get(i), afterwards);
      parts.get(i).end();
    }
    run.inserts.flush();
    run.kinds.finish(run.transaction);
    afterwards.forEach(Runnable::run);
    run.deferred.finish(
        run.transaction,
        run.mappings,
        new Missing(new TaskScope(run, run.plan.whole())),
        text -> run.decoded(text).text());
    run.inserts.flush();
    pool.publish(new FileAttacher(run.transaction, run.areas, attached()).attach(files));
    new CourseCopy(state).finish(run);
    run.placement.prepare();
    DirtyContext.mark(run.transaction, run.placement.courseContext(), state.now(), state.session());
    run.placement.finish();
  }

  private void restore(StepPlan step, List<Runnable> afterwards) throws IOException {
    StepReader reader = new StepReader(step.step());
    for (RestoreTask task : step.tasks()) {
      String name = task.file(step.file());
      PrivateContent file = archive.file(name);
      if (file != null && (step.makesPlace() || run.has(task))) {
        run.collisions.reading(name);
        if (looked.contains(name)) {
          Look.at(run.kinds, state, step, task, file);
        }
        TaskScope scope = new TaskScope(run, task);
        List<RestoreHooks> hooks = step.step().hooks();
        reader.read(file, name, new RestoreSink(scope, step, hooks));
        hooks.forEach(each -> each.afterExecute(scope));
        hooks.forEach(each -> afterwards.add(() -> each.afterRestore(scope)));
      }
    }
  }

  private FileAttacher.Target attached() {
    return new FileAttacher.Target(
        sizes,
        old -> run.mappings.get("USER", old),
        state.restorer(),
        state.now(),
        state.sameSite(),
        run::counted,
        run.warnings::add);
  }
}
