package org.holdall.engine.backup;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.holdall.engine.archive.ArchivePart;
import org.holdall.engine.archive.ArchiveWriter;
import org.holdall.engine.archive.EntrySink;
import org.holdall.engine.database.Snapshot;
import org.holdall.engine.database.Snapshots;
import org.holdall.engine.parallel.Workers;

/**
 * Runs the stages of a plan, several at the same time as far as they need no ids of each other. Files stand in
 * the archive in the order of the plan, and what was found is handed on in that order, whoever is ready first.
 */
final class StageRunner {
  private final Snapshots snapshots;
  private final Writers writers;
  private final ArchiveWriter archive;
  private final Workers workers;

  /** Takes what a stage found. */
  interface Listener {

    /** The stage and all before it are complete. */
    void complete(Plan.Stage stage, StepResult result);
  }

  /** Makes what writes a stage. */
  interface Writers {

    /** A writer that reads from the one and writes to the other. */
    StructureWriter of(Snapshot snapshot, EntrySink sink);
  }

  private static final Started NOT_YET =
      new Started(List.of(), CompletableFuture.completedFuture(new StepResult(Map.of())));

  /** A stage that is at work or complete, and the tasks it is for. */
  private record Started(List<StageScope> scopes, Future<StepResult> result) {}

  StageRunner(Snapshots snapshots, Writers writers, ArchiveWriter archive, Workers workers) {
    this.snapshots = snapshots;
    this.writers = writers;
    this.archive = archive;
    this.workers = workers;
  }

  /**
   * Runs all.
   *
   * @throws IOException if an entry cannot be written; then nobody works any more
   */
  void run(List<Plan.Stage> stages, Listener listener) throws IOException {
    List<ArchivePart> parts = new ArrayList<>();
    stages.forEach(stage -> parts.add(archive.part()));
    List<Started> started = new ArrayList<>(Collections.nCopies(stages.size(), NOT_YET));
    boolean complete = false;
    workers.onFailure(snapshots::abort);
    try {
      for (int done = 0; done < stages.size(); done++) {
        for (int i = done; i < stages.size(); i++) {
          if (started.get(i) == NOT_YET && stages.get(i).after() <= done) {
            started.set(i, start(stages.get(i), parts.get(i)));
          }
        }
        Started each = started.get(done);
        StepResult result = workers.get(each.result);
        each.scopes.forEach(StageScope::done);
        listener.complete(stages.get(done), result);
      }
      complete = true;
    } catch (RuntimeException e) {
      workers.check(); // what failed first says more
      throw e;
    } finally {
      if (!complete) {
        snapshots.abort();
        workers.close();
      }
    }
  }

  private Started start(Plan.Stage stage, ArchivePart part) {
    String when = stage.step().tree().when();
    List<StageScope> scopes = stage.scopes().stream()
        .filter(scope -> when == null || scope.holds(when))
        .toList();
    return new Started(
        scopes,
        workers.submit(() -> snapshots.lend(snapshot -> {
          try (part) {
            return writers.of(snapshot, part).write(stage.step(), scopes);
          }
        })));
  }
}
