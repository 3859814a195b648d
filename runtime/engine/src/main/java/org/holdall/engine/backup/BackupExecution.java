package org.holdall.engine.backup;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.holdall.engine.log.Loggers;
import org.holdall.engine.progress.Progress;

/**
 * Runs the steps of a plan.
 *
 * @param warnings takes what the one who backs up has to know
 */
record BackupExecution(Plan plan, PlanState state, Loggers log, Consumer<String> warnings) {

  /** Runs them all and says how many rows each stage wrote. */
  List<BackupReport.TreeRows> run(StageRunner runner, Progress progress) throws IOException {
    List<BackupReport.TreeRows> rows = new ArrayList<>();
    List<Plan.Stage> stages = plan.stages();
    List<Progress> parts = stages.stream()
        .map(stage -> progress.part(stage.id(), 1.0 + stage.tasks().size()))
        .toList();
    runner.run(stages, (stage, result) -> {
      if (stage.border()) {
        stage.tasks().forEach(BackupTask::moveAnnotations);
      }
      rows.add(new BackupReport.TreeRows(stage.id(), result.rows()));
      log.info(stage.id() + ": tasks " + stage.tasks().size() + ", rows "
          + result.rows().values().stream().mapToLong(Long::longValue).sum());
      parts.get(rows.size() - 1).end();
    });
    if (!state.secrets.lost().isEmpty()) {
      warnings.accept(
          "The site has no key to encrypt secrets, so they are not in the archive: "
              + String.join(", ", state.secrets.lost())
              + ". Moodle makes the key when it backs up an external tool; let it do so once, then back up again.");
    }
    return rows;
  }
}
