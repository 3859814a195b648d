package org.holdall.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.holdall.engine.restore.RestoreTarget;
import org.holdall.engine.settings.Mode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "copy",
    sortOptions = false,
    header = "Makes a new course of one of the same site.",
    description = {
      "",
      "As Moodle's copy of a course: without users; or with those who have certain roles, who are enrolled by",
      "hand; or with these and what users did. No archive is left, and the course that is copied stays as it is.",
      "Give the site by --moodle, or by --jdbc-url, --db-user and --dataroot.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  holdall copy --from 4 --category 1 --moodle /var/www/moodle",
      "  holdall copy --from BIO101 --category 1 --fullname \"Biology, next year\" --shortname BIO102 \\",
      "      --keep-users editingteacher,teacher --moodle /var/www/moodle"
    })
final class CopyCommand implements Runnable {
  private final Map<String, String> environment;

  @Option(
      names = "--category",
      required = true,
      paramLabel = "ID",
      description = "The category of the new course.")
  private long category;

  @Option(
      names = "--fullname",
      paramLabel = "NAME",
      description =
          "Of the new course; without it the other's. A name that is taken gets a number.")
  private @Nullable String fullname;

  @Option(names = "--shortname", paramLabel = "NAME", description = "Likewise.")
  private @Nullable String shortname;

  @Option(
      names = "--idnumber",
      paramLabel = "TEXT",
      description = "Of the new course; without it none.")
  private @Nullable String idnumber;

  @Option(
      names = "--visible",
      paramLabel = "0|1",
      description = "Whether users see the new course; without it as the other.")
  private @Nullable String visible;

  @Option(
      names = "--keep-users",
      split = ",",
      paramLabel = "ROLE",
      description =
          "Those who have these roles in the course come along: short names, separated by commas.")
  private List<String> roles = List.of();

  @Option(
      names = "--user-data",
      description = "What users did comes along, too. Needs --keep-users.")
  private boolean data;

  @Mixin
  private final TransferOptions options = new TransferOptions();

  @Mixin
  private final Console console;

  @Spec
  private CommandSpec spec = CommandSpec.create();

  CopyCommand(Console console, Map<String, String> environment) {
    this.console = console;
    this.environment = environment;
  }

  @Override
  public void run() {
    if (data && roles.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "--user-data needs --keep-users, the roles of those who come along");
    }
    if (visible != null && !visible.matches("[01]")) {
      throw new ParameterException(spec.commandLine(), "--visible is 0 or 1");
    }
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("users", data ? "1" : "0");
    settings.put("kept_roles", String.join(",", roles));
    put(settings, "course_fullname", fullname);
    put(settings, "course_shortname", shortname);
    put(settings, "course_idnumber", idnumber);
    put(settings, "course_visible", visible);
    options.run(Mode.COPY, new RestoreTarget.NewCourse(category), settings, console, environment);
  }

  private static void put(Map<String, String> settings, String name, @Nullable String value) {
    if (value != null) {
      settings.put(name, value);
    }
  }
}
