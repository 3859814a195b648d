package org.holdall.cli;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.holdall.engine.database.SiteDatabase;
import org.holdall.engine.log.FileLogger;
import org.holdall.engine.log.LogLevel;
import org.holdall.engine.log.Logger;
import org.holdall.engine.log.SiteLogger;
import org.jspecify.annotations.Nullable;

/** The chain of loggers that the options ask for. To be closed when the backup has ended, well or badly. */
final class BackupLog implements AutoCloseable {
  private final List<Logger> loggers = new ArrayList<>();
  private final String backupId;
  private final Console console;
  private @Nullable FileLogger file;
  private @Nullable SiteLogger site;

  /**
   * Opens all of them.
   *
   * @throws org.holdall.engine.HoldallException if the file cannot be written, or the site has no table for logs
   */
  BackupLog(LogOptions options, String backupId, SiteDatabase database, Console console) {
    this.backupId = backupId;
    this.console = console;
    LogLevel level = options.level();
    if (level.keeps(LogLevel.INFO)) {
      loggers.add(new ConsoleLogger(level, console));
    }
    if (options.toSite) {
      site = new SiteLogger(level, database, Clock.systemUTC());
      loggers.add(site);
    }
    if (options.file != null) {
      file = new FileLogger(level, options.file, Clock.systemUTC());
      loggers.add(file);
    }
  }

  List<Logger> loggers() {
    return loggers;
  }

  @Override
  public void close() {
    try {
      if (site != null) {
        int lines = site.write(backupId);
        console.note(Sizes.count(lines, "line") + " in the site's table backup_logs");
      }
    } finally {
      if (file != null) {
        file.close();
      }
    }
  }

  /** Shows what is not said at the end anyway. */
  private record ConsoleLogger(LogLevel level, Console console) implements Logger {
    @Override
    public void log(LogLevel importance, int depth, String message) {
      if (!LogLevel.WARNING.keeps(importance)) {
        console.note("  ".repeat(depth) + message);
      }
    }
  }
}
