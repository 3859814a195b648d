package org.holdall.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.holdall.engine.HoldallException;
import org.holdall.engine.inspect.Inspector;
import org.holdall.engine.restore.IfPresent;
import org.holdall.engine.restore.Restore;
import org.holdall.engine.restore.RestoreReport;
import org.holdall.engine.restore.RestoreRequest;
import org.holdall.engine.restore.RestoreTarget;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "restore",
    sortOptions = false,
    header = "Restores an archive into a course, or as a new one.",
    description = {
      "",
      "The archive is proven first; then all rows are written in one transaction, and files enter the",
      "pool by a journal. If anything fails the site is as it was; what a killed process leaves, the next",
      "command on that site undoes.",
      "Give the site by --moodle, or by --jdbc-url, --db-user and --dataroot.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  holdall restore choice.mbz --moodle /var/www/moodle --into 4 --dry-run",
      "  holdall restore choice.mbz --moodle /var/www/moodle --into BIO101 --set users=0",
      "  holdall restore course.mbz --moodle /var/www/moodle --new-course --category 1"
    })
final class RestoreCommand implements Runnable {
  private final Map<String, String> environment;

  /** Where it goes. */
  static final class Target {
    @Option(
        names = "--into",
        paramLabel = "COURSE",
        description = "The course with this id or short name. What it has stays, unless --replace.")
    @Nullable
    String into;

    @Option(
        names = "--new-course",
        description = "A course made for it; only for archives of courses. Needs --category.")
    boolean newCourse;
  }

  @Parameters(paramLabel = "FILE", description = "The archive.")
  private Path file = Path.of("");

  @ArgGroup(multiplicity = "1")
  private Target target = new Target();

  @Option(names = "--category", paramLabel = "ID", description = "The category of the new course.")
  private @Nullable Long category;

  @Option(
      names = "--fullname",
      paramLabel = "NAME",
      description =
          "Of the new course; without it the archive's. A name that is taken gets a number.")
  private @Nullable String fullname;

  @Option(names = "--shortname", paramLabel = "NAME", description = "Likewise.")
  private @Nullable String shortname;

  @Option(
      names = "--replace",
      description = {
        "Delete first what the course holds, in the same transaction. --set keep_groups_and_groupings=1",
        "and --set keep_roles_and_enrolments=1 keep these."
      })
  private boolean replace;

  @Option(
      names = "--user",
      paramLabel = "ID|NAME",
      description = "On whose behalf; without it the first site administrator.")
  private @Nullable String user;

  @Option(
      names = "--set",
      paramLabel = "NAME=VALUE",
      description = "A setting by Moodle's name, for example users=0; may be repeated.")
  private final Map<String, String> settings = new LinkedHashMap<>();

  @Option(
      names = "--role-map",
      paramLabel = "FILE",
      description =
          "Lines \"role in the archive = role on the site\", both by short name; nothing after = leaves the role out.")
  private @Nullable Path roleMap;

  @Option(names = "--dry-run", description = "Check everything, write nothing.")
  private boolean dryRun;

  @Option(
      names = "--if-present",
      paramLabel = "add|skip|update",
      description = "What to do if the course has the activity: add it again, the only one so far.")
  private String ifPresent = "add";

  @Option(names = "--strict", description = "Stop at warnings, too.")
  private boolean strict;

  @Mixin
  private final SiteOptions site = new SiteOptions();

  @Mixin
  private final Console console;

  @Spec
  private CommandSpec spec = CommandSpec.create();

  RestoreCommand(Console console, Map<String, String> environment) {
    this.console = console;
    this.environment = environment;
  }

  @Override
  public void run() {
    RestoreRequest request = request();
    RestoreReport report =
        run(new Restore(site.access(environment).open(console)), request, console);
    report.warnings().forEach(console::note);
    console.print((dryRun ? titles() + " of " : "") + line(report));
    console.result(json(report));
  }

  /** Runs a restore, with a progress bar if somebody sees it. */
  static RestoreReport run(Restore restore, RestoreRequest request, Console console) {
    if (!console.showsProgress()) {
      return restore.run(request);
    }
    try (ProgressDisplay progress = new ProgressDisplay(console.err(), "Restore")) {
      return restore.listener(progress).run(request);
    }
  }

  private RestoreRequest request() {
    Map<String, String> all = new LinkedHashMap<>(settings);
    if (fullname != null) {
      all.put("course_fullname", fullname);
    }
    if (shortname != null) {
      all.put("course_shortname", shortname);
    }
    return new RestoreRequest(
        file,
        target(),
        user,
        all,
        roleMap == null ? Map.of() : RoleMap.read(roleMap),
        dryRun,
        Words.constant(spec, IfPresent.class, "--if-present", ifPresent),
        strict);
  }

  private RestoreTarget target() {
    String course = target.into;
    if (course == null) {
      if (category == null) {
        throw new ParameterException(
            spec.commandLine(), "--new-course needs --category ID, where the course is made");
      }
      return new RestoreTarget.NewCourse(category);
    }
    if (category != null || fullname != null || shortname != null) {
      String option =
          category != null ? "--category" : fullname != null ? "--fullname" : "--shortname";
      throw new ParameterException(
          spec.commandLine(), option + " belongs to --new-course, not to --into");
    }
    return new RestoreTarget.Into(course, replace);
  }

  /** The archive's activities, as people know them. */
  private String titles() {
    try {
      return Inspector.inspect(file).header().activities().stream()
          .map(activity -> activity.get("modulename") + " \""
              + Printable.line(String.valueOf(activity.get("title"))) + '"')
          .collect(Collectors.joining(", "));
    } catch (IOException e) {
      throw new HoldallException(
          file + " cannot be read (" + e.getMessage() + "); check the disk and your rights", e);
    }
  }

  /** The result in one line. */
  static String line(RestoreReport report) {
    long rows = report.rows().values().stream().mapToLong(Long::longValue).sum();
    String users = Sizes.count(report.usersMatched(), "user") + " matched, " + report.usersCreated()
        + (report.dryRun() ? " to be created" : " created");
    if (report.dryRun()) {
      String where = report.course() == 0 ? "as a new course" : "into course " + report.course();
      return report.archive() + " can be restored " + where + "  " + users
          + "; nothing was written";
    }
    String activities = report.activities().size() == 1
        ? "activity " + report.activities().get(0)
        : report.activities().size() + " activities";
    return activities + " in course " + report.course() + "  " + Sizes.count(rows, "row") + ", "
        + users + ", " + Sizes.count(report.contents(), "pool file") + ", "
        + Sizes.count(report.statements(), "statement") + ", "
        + Sizes.time(report.duration());
  }

  private static Map<String, Object> json(RestoreReport report) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("file", report.archive().toString());
    json.put("restore_id", report.restoreId());
    json.put("dryRun", report.dryRun());
    json.put("course", report.course());
    json.put("activities", report.activities());
    json.put("usersMatched", report.usersMatched());
    json.put("usersCreated", report.usersCreated());
    json.put("rows", report.rows());
    json.put("contents", report.contents());
    json.put("contentBytes", report.contentBytes());
    json.put("statements", report.statements());
    json.put("attempts", report.attempts());
    json.put("milliseconds", report.duration().toMillis());
    json.put("warnings", report.warnings());
    return json;
  }
}
