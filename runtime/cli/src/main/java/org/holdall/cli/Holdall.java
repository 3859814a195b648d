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
    header = "Backs up activities of a Moodle site, straight from its database and file pool.",
    description = {
      "",
      "Nothing is written to the site, and Moodle itself is not run. An archive appears under its name",
      "only when it is complete.",
      ""
    },
    commandListHeading = "%nCommands:%n",
    footer = {
      "",
      "Examples:",
      "  holdall demo",
      "  holdall backup --moodle /var/www/moodle --activity 56 --output choice.mbz",
      "  holdall verify choice.mbz",
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
        spec.commandLine(), "Give a command: backup, inspect, verify, diff or demo");
  }
}
