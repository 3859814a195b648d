package org.holdall.cli;

import java.util.Map;
import org.holdall.engine.restore.RestoreTarget;
import org.holdall.engine.settings.Mode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "import",
    sortOptions = false,
    header = "Brings what a course holds into another one of the same site, without users.",
    description = {
      "",
      "As Moodle's import: activities, blocks, questions and files, but no users, nothing that they did,",
      "and no ways to enrol. No archive is left; the course that is imported from stays as it is, and the",
      "other gets all of it or nothing. --set leaves parts out, for example blocks=0 or forum_7_included=0.",
      "Give the site by --moodle, or by --jdbc-url, --db-user and --dataroot.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  holdall import --from 4 --into 5 --moodle /var/www/moodle",
      "  holdall import --from BIO101 --into BIO102 --set blocks=0 --moodle /var/www/moodle --dry-run"
    })
final class ImportCommand implements Runnable {
  private final Map<String, String> environment;

  @Option(
      names = "--into",
      required = true,
      paramLabel = "COURSE",
      description = "The course with this id or short name. What it has stays, unless --replace.")
  private String into = "";

  @Option(
      names = "--replace",
      description = {
        "Delete first what the course holds, with what users did, in the same transaction; users stay enrolled.",
        "--set keep_groups_and_groupings=1 keeps groups, --set keep_roles_and_enrolments=0 keeps nobody."
      })
  private boolean replace;

  @Mixin
  private final TransferOptions options = new TransferOptions();

  @Mixin
  private final Console console;

  ImportCommand(Console console, Map<String, String> environment) {
    this.console = console;
    this.environment = environment;
  }

  @Override
  public void run() {
    options.run(Mode.IMPORT, new RestoreTarget.Into(into, replace), Map.of(), console, environment);
  }
}
