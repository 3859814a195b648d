package org.holdall.cli;

import java.nio.file.Path;
import org.holdall.engine.log.LogLevel;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options that say what is logged, and where. */
final class LogOptions {
  @Option(
      names = "--log-level",
      paramLabel = "LEVEL",
      description =
          "What all logs keep: none, error, warning, info or debug; warning without it. Below warning, it is shown, too.")
  private String level = "warning";

  @Option(
      names = "--log-file",
      paramLabel = "FILE",
      description =
          "Adds the log with its times to this file, beside moodle_backup.log in the archive.")
  @Nullable
  Path file;

  @Option(
      names = "--log-to-site",
      description =
          "Writes the log to Moodle's table backup_logs when the backup has ended: all that a backup ever writes to the site.")
  boolean toSite;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec = CommandSpec.create();

  LogLevel level() {
    return Words.constant(spec, LogLevel.class, "--log-level", level);
  }
}
