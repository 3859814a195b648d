package org.holdall.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.holdall.engine.HoldallException;
import org.holdall.engine.site.Site;
import org.holdall.engine.state.DelayedBackup;
import org.holdall.engine.state.StateFolder;
import org.holdall.engine.state.StoredBackup;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "run",
    sortOptions = false,
    header = "Runs a backup that was planned before.",
    description = {
      "",
      "holdall backup --plan-only keeps what was decided. Run does it: everything is checked again on the",
      "site as it is now, the settings are those of the plan. What was deleted since is told; what is new",
      "is left out; what the user may no longer have is refused. Each backup runs once. The folder holds no",
      "password: give the site again. Without an id, run lists what is kept.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  holdall backup --moodle /var/www/moodle --course 4 --output c.mbz --state plans --plan-only",
      "  holdall run --state plans",
      "  holdall run 0123456789abcdef0123456789abcdef --state plans --moodle /var/www/moodle"
    })
final class RunCommand implements Runnable {
  private final Map<String, String> environment;

  @Parameters(arity = "0..1", paramLabel = "ID", description = "The backup's id.")
  private @Nullable String id;

  @Option(
      names = "--state",
      required = true,
      paramLabel = "DIR",
      description = "The folder in which the backup is kept.")
  private Path state = Path.of("");

  @Option(
      names = "--again",
      description = "Runs one that failed, or whose process was stopped, once more.")
  private boolean again;

  @Mixin
  private final SiteOptions site = new SiteOptions();

  @Mixin
  private final WorkersOption workers = new WorkersOption();

  @Mixin
  private final LogOptions log = new LogOptions();

  @Mixin
  private final Console console;

  @Spec
  private CommandSpec spec = CommandSpec.create();

  RunCommand(Console console, Map<String, String> environment) {
    this.console = console;
    this.environment = environment;
  }

  @Override
  public void run() {
    BackupWork work = new BackupWork(console, log, workers.workers(), spec);
    StateFolder folder = new StateFolder(state);
    if (id == null) {
      list(folder);
      return;
    }
    String wanted = id;
    folder.load(wanted); // before a site is asked for
    Site open = site.access(environment).open(console);
    DelayedBackup delayed = new DelayedBackup(folder, Clock.systemUTC());
    work.run(wanted, open, backup -> delayed.run(wanted, again, () -> backup));
  }

  private void list(StateFolder folder) {
    List<Map<String, @Nullable Object>> all = new ArrayList<>();
    for (String each : folder.ids()) {
      try {
        StoredBackup stored = folder.load(each);
        console.print(StoredBackups.line(stored));
        all.add(StoredBackups.json(stored));
      } catch (HoldallException e) {
        console.note(String.valueOf(e.getMessage())); // one that is damaged hides no other
      }
    }
    console.result(Map.of("backups", all));
  }
}
