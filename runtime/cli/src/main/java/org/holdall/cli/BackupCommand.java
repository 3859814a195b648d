package org.holdall.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.holdall.engine.archive.Container;
import org.holdall.engine.backup.BackupId;
import org.holdall.engine.backup.BackupRequest;
import org.holdall.engine.backup.BackupType;
import org.holdall.engine.backup.Unknown;
import org.holdall.engine.settings.Mode;
import org.holdall.engine.site.Site;
import org.holdall.engine.state.DelayedBackup;
import org.holdall.engine.state.StateFolder;
import org.holdall.engine.state.StoredBackup;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "backup",
    sortOptions = false,
    header = "Backs up a course, a section or an activity to an archive.",
    description = {
      "",
      "Give the site by --moodle, or by --jdbc-url, --db-user and --dataroot. The backup is one consistent",
      "snapshot; it needs no more rights than Moodle's own database user and writes nothing to the site.",
      "The archive appears under its name only when it is complete.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  holdall backup --moodle /var/www/moodle --course 4 --output course.mbz",
      "  holdall backup --moodle /var/www/moodle --activity 56 --set users=0 --output choice-nu.mbz",
      "  PASSWORD=secret holdall backup --jdbc-url jdbc:postgresql://localhost/moodle --db-user moodle \\",
      "      --db-password-env PASSWORD --dataroot /var/moodledata --activity 56 --output choice.mbz"
    })
final class BackupCommand implements Runnable {
  private final Map<String, String> environment;

  /** What is backed up. */
  static final class What {
    @Option(
        names = "--activity",
        paramLabel = "ID",
        description = "The activity with this course-module id.")
    @Nullable
    Long activity;

    @Option(
        names = "--section",
        paramLabel = "ID",
        description = "The section with this id, and all activities in it.")
    @Nullable
    Long section;

    @Option(names = "--course", paramLabel = "ID", description = "The whole course with this id.")
    @Nullable
    Long course;

    BackupType type() {
      return course != null
          ? BackupType.COURSE
          : section != null ? BackupType.SECTION : BackupType.ACTIVITY;
    }

    long id() {
      return course != null ? course : section != null ? section : activity != null ? activity : 0;
    }
  }

  /** How anonymous users are. */
  enum Anonymity {
    MOODLE,
    STRICT
  }

  @ArgGroup(multiplicity = "1")
  private What what = new What();

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "FILE",
      description = "The archive to be written.")
  private Path output = Path.of("");

  @Option(
      names = "--overwrite",
      description = "Replace the archive if it exists, once the new one is complete.")
  private boolean overwrite;

  @Option(
      names = "--set",
      paramLabel = "NAME=VALUE",
      description = "A setting by Moodle's name, for example users=0; may be repeated.")
  private final Map<String, String> settings = new LinkedHashMap<>();

  @Option(
      names = "--anonymize",
      paramLabel = "moodle|strict",
      description =
          "Make users anonymous: in their own records, as Moodle does, or strictly: no name, e-mail or IP address or phone number of any user of the site is in any text of the archive. Contents of files stay as they are.")
  private @Nullable String anonymize;

  @Option(
      names = "--user",
      paramLabel = "ID|NAME",
      description = "On whose behalf; without it the first site administrator.")
  private @Nullable String user;

  @Option(
      names = "--unknown",
      paramLabel = "refuse|warn|skip",
      description =
          "What becomes of broken data and unknown plugins: no backup, whatever is known of them, or nothing of them. warn without it.")
  private String unknown = "warn";

  @Option(
      names = "--mode",
      paramLabel = "MODE",
      description =
          "The purpose: general, import, hub, samesite, automated, async or copy; general without it.")
  private String mode = "general";

  @Option(
      names = "--container",
      paramLabel = "tgz|zip",
      description = "The archive's form; tgz without it.")
  private String container = "tgz";

  @Option(
      names = "--state",
      paramLabel = "DIR",
      description = "Keeps the backup's request, settings, plan and status in this folder.")
  private @Nullable Path state;

  @Option(
      names = "--plan-only",
      description =
          "Checks and decides everything, keeps it in --state DIR, prints the id, and backs nothing up; see holdall run.")
  private boolean planOnly;

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

  BackupCommand(Console console, Map<String, String> environment) {
    this.console = console;
    this.environment = environment;
  }

  @Override
  public void run() {
    BackupRequest request = request();
    if (planOnly && state == null) {
      throw new ParameterException(
          spec.commandLine(), "--plan-only needs --state DIR, where the plan is kept");
    }
    BackupWork work = new BackupWork(console, log, workers.workers(), spec);
    Site open = site.access(environment).open(console);
    if (state == null) {
      work.run(BackupId.random(), open, backup -> backup.run(request));
      return;
    }
    StateFolder folder = new StateFolder(state);
    DelayedBackup delayed = new DelayedBackup(folder, Clock.systemUTC());
    StoredBackup stored = delayed.plan(work.from(open), request);
    if (planOnly) {
      stored.plan().warnings().forEach(console::note);
      console.print(stored.id());
      console.result(StoredBackups.json(stored));
    } else {
      work.run(stored.id(), open, backup -> delayed.run(stored.id(), false, () -> backup));
    }
  }

  private BackupRequest request() {
    if (anonymize == null) {
      return asTheSettingsSay();
    }
    settings.put("anonymize", "1");
    Anonymity anonymity = Words.constant(spec, Anonymity.class, "--anonymize", anonymize);
    BackupRequest request = asTheSettingsSay();
    return anonymity == Anonymity.STRICT ? request.strict() : request;
  }

  private BackupRequest asTheSettingsSay() {
    return new BackupRequest(
        what.type(),
        what.id(),
        user,
        Words.constant(spec, Mode.class, "--mode", mode),
        settings,
        Words.constant(spec, Container.class, "--container", container),
        output,
        overwrite,
        Words.constant(spec, Unknown.class, "--unknown", unknown));
  }
}
