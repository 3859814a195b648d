package org.holdall.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.holdall.engine.HoldallException;
import org.holdall.engine.inspect.Inspector;
import org.holdall.engine.restore.Restore;
import org.holdall.engine.restore.RestoreReport;
import org.holdall.engine.restore.RestoreRequest;
import org.holdall.engine.restore.RestoreTarget;
import org.holdall.engine.settings.Mode;
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
      names = "--mode",
      paramLabel = "MODE",
      description =
          "The purpose: general, import, hub, samesite, automated, async or copy; general without it.")
  private String mode = "general";

  @Mixin
  private final RestoreOptions options = new RestoreOptions();

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
    RestoreWork work = new RestoreWork(console, "Restore", options.purge(site, spec));
    RestoreReport report = work.watched(
        new Restore(site.access(environment).open(console)), restore -> restore.run(request));
    work.show(
        report,
        options.dryRun ? titles() + " of " + file : file.toString(),
        Map.of("file", file.toString()));
  }

  private RestoreRequest request() {
    Map<String, String> all = new LinkedHashMap<>(options.settings);
    if (fullname != null) {
      all.put("course_fullname", fullname);
    }
    if (shortname != null) {
      all.put("course_shortname", shortname);
    }
    return new RestoreRequest(
        file,
        target(),
        options.user,
        all,
        options.roles(),
        options.dryRun,
        options.ifPresent(spec),
        options.strict,
        Words.constant(spec, Mode.class, "--mode", mode));
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
}
