package org.holdall.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.holdall.engine.archive.Container;
import org.holdall.engine.backup.Backup;
import org.holdall.engine.backup.BackupReport;
import org.holdall.engine.backup.BackupRequest;
import org.holdall.engine.backup.BackupType;
import org.holdall.engine.backup.Unknown;
import org.holdall.engine.database.RowStrategy;
import org.holdall.engine.parallel.Workers;
import org.holdall.engine.settings.Mode;
import org.holdall.engine.site.Site;
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
      names = "--workers",
      paramLabel = "N",
      description = "How many threads work; as many as there are processors without it.")
  private int workers = Workers.processors();

  @Mixin
  private final SiteOptions site = new SiteOptions();

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
    if (workers < 1) {
      throw new ParameterException(
          spec.commandLine(), "--workers " + workers + " would do nothing; give 1 or more");
    }
    Site open = site.access(environment).open(console);
    String id = Backup.newId();
    Backup backup = new Backup(open).backupId(() -> id).archivedLog(log.level()).workers(workers);
    String rows = System.getProperty("holdall.rows");
    if (rows != null) {
      backup.strategy(Words.constant(spec, RowStrategy.class, "-Dholdall.rows", rows));
    }
    BackupReport report;
    try (BackupLog chain = new BackupLog(log, id, open.database(), console)) {
      report = run(backup.loggers(chain.loggers()), request, console);
    }
    report.warnings().forEach(console::note);
    console.print(line(report));
    console.result(json(report));
  }

  /** Runs a backup, with a progress bar if somebody sees it. */
  static BackupReport run(Backup backup, BackupRequest request, Console console) {
    if (!console.showsProgress()) {
      return backup.run(request);
    }
    try (ProgressDisplay progress = new ProgressDisplay(console.err(), "Backup")) {
      return backup.listener(progress).run(request);
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

  /** The result in one line. */
  static String line(BackupReport report) {
    return report.archive() + "  " + Sizes.bytes(report.bytes()) + ", " + report.entries()
        + " entries, "
        + Sizes.count(report.contents(), "pool file") + ", "
        + Sizes.count(report.statements(), "statement") + ", "
        + Sizes.time(report.duration());
  }

  private static Map<String, Object> json(BackupReport report) {
    Map<String, Object> rows = new LinkedHashMap<>();
    report.trees().forEach(tree -> rows.put(tree.tree(), tree.rows()));
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("file", report.archive().toString());
    json.put("backup_id", report.backupId());
    json.put("bytes", report.bytes());
    json.put("entries", report.entries());
    json.put("contents", report.contents());
    json.put("contentBytes", report.contentBytes());
    json.put("statements", report.statements());
    json.put("milliseconds", report.duration().toMillis());
    json.put("rows", rows);
    json.put("warnings", report.warnings());
    return json;
  }
}
