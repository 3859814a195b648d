package org.holdall.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command itself; its subcommands do the work. */
@Command(
    name = "holdall",
    versionProvider = Version.class,
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    header =
        "Backs up and restores activities of a Moodle site, straight from and to its database and file pool.",
    description = {
      "",
      "Moodle itself is not run. A backup writes nothing to the site, and its archive appears under its name only",
      "when it is complete; a restore happens whole, or the site is as it was.",
      ""
    },
    commandListHeading = "%nCommands:%n",
    footer = {
      "",
      "Examples:",
      "  holdall demo",
      "  holdall backup --moodle /var/www/moodle --activity 56 --output choice.mbz",
      "  holdall verify choice.mbz",
      "  holdall restore choice.mbz --moodle /var/www/moodle --into 4",
      "",
      "holdall COMMAND --help says more."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:it could not be done, or the archive is not sound; one line says why, nothing was written",
      "2:the command line is wrong",
      "3:it belongs to a later version of Holdall",
      "70:a defect of Holdall"
    })
final class Holdall implements Runnable {
  @Spec
  private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "Give a command: backup, run, restore, import, copy, recover, inspect, verify, diff, tree or demo");
  }
}
