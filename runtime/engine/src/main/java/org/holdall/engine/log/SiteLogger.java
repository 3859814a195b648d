package org.holdall.engine.log;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.holdall.engine.HoldallException;
import org.holdall.engine.database.Query;
import org.holdall.engine.database.SiteDatabase;
import org.holdall.engine.database.SqlText;
import org.holdall.engine.database.Transaction;

/**
 * Keeps lines for Moodle's table {@code backup_logs}, which its pages about backups show. They are written when the backup has
 * ended, because a backup itself writes nothing to the site.
 */
public final class SiteLogger implements Logger {
  private static final String TABLE = "backup_logs";
  private static final Pattern TAG = Pattern.compile("<[^>]*>");

  private final LogLevel level;
  private final SiteDatabase database;
  private final Clock clock;
  private final List<Line> lines = new ArrayList<>();

  private record Line(LogLevel level, long time, String message) {}

  /**
   * For a site.
   *
   * @throws HoldallException if it has no such table
   */
  public SiteLogger(LogLevel level, SiteDatabase database, Clock clock) {
    if (!database.schema().hasTable(TABLE)) {
      throw new HoldallException(
          "The site has no table " + TABLE + " for logs. Leave out --log-to-site.");
    }
    this.level = level;
    this.database = database;
    this.clock = clock;
  }

  @Override
  public LogLevel level() {
    return level;
  }

  @Override
  public void log(LogLevel importance, int depth, String message) {
    String untagged = TAG.matcher(message).replaceAll(""); // the pages print it as it is
    lines.add(new Line(importance, clock.instant().getEpochSecond(), untagged));
  }

  /**
   * Writes all lines, in a transaction of their own.
   *
   * @param backupId the id in {@code moodle_backup.xml}
   * @return number of rows
   * @throws HoldallException if the database fails; then none is written
   */
  public int write(String backupId) {
    String sql = SqlText.of(
        database,
        "INSERT INTO {backup_logs} ([backupid], [loglevel], [message], [timecreated]) VALUES (?, ?, ?, ?)");
    try (Transaction transaction = database.transaction()) {
      for (Line line : lines) {
        transaction.update(
            Query.of(sql, backupId, (long) line.level.code(), line.message, line.time));
      }
      transaction.commit();
    }
    return lines.size();
  }
}
