package org.holdall.engine.restore;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;
import org.holdall.engine.files.PrivateContent;
import org.holdall.engine.restore.read.ArchiveRow;
import org.holdall.engine.restore.read.ElementSink;
import org.holdall.engine.restore.read.StepReader;
import org.holdall.engine.structure.RestoreHooks;
import org.jspecify.annotations.Nullable;

/**
 * Finds out which blocks of the archive will be left out, by asking the hooks before anything is written: contexts get their
 * numbers in the order in which Moodle makes them, and it makes none for those.
 */
final class LeftOutBlocks {
  private final RestoreRun run;
  private final Function<String, @Nullable PrivateContent> archive;

  /** @param archive its files, null for one that is not there */
  LeftOutBlocks(RestoreRun run, Function<String, @Nullable PrivateContent> archive) {
    this.run = run;
    this.archive = archive;
  }

  /** Whether the block of a task is left out. */
  boolean contains(RestoreTask task) {
    try {
      for (StepPlan step : run.plan.steps()) {
        PrivateContent file = step.makesPlace() && step.tasks().contains(task)
            ? archive.apply(task.file(step.file()))
            : null;
        if (file != null) {
          Asked asked = new Asked(new TaskScope(run, task), step.step().hooks());
          int before = run.warnings.size();
          new StepReader(step.step()).read(file, task.file(step.file()), asked);
          run.warnings.subList(before, run.warnings.size()).clear(); // they come again
          return !asked.answer.isMade();
        }
      }
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Shows the row of a block to the hooks, and nothing below it. */
  private static final class Asked implements ElementSink {
    private final TaskScope scope;
    private final List<RestoreHooks> hooks;
    private final UnwrittenRow answer = new UnwrittenRow();

    Asked(TaskScope scope, List<RestoreHooks> hooks) {
      this.scope = scope;
      this.hooks = hooks;
    }

    @Override
    public boolean start(int element, ArchiveRow row) {
      hooks.forEach(each -> each.before(element, row, answer, scope));
      return false;
    }

    @Override
    public void end(int element) {
      // nothing is kept of it
    }
  }
}
