package org.holdall.engine.database;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Queue;
import org.holdall.engine.HoldallException;

/** Ids out of the sequence of one table of PostgreSQL, in blocks that grow with the need. */
final class IdBlocks {
  private static final long FIRST = 8;
  private static final long LARGEST = 32_768;

  /** The ids come as ranges: one row, unless somebody else takes ids at the same moment. */
  private static final String SQL =
      "SELECT MIN(n), MAX(n) FROM (SELECT n, n - ROW_NUMBER() OVER (ORDER BY n) AS run "
          + "FROM (SELECT nextval((SELECT CAST(pg_get_serial_sequence(?, 'id') AS regclass))) AS n"
          + " FROM generate_series(1, ?)) AS ids) AS runs GROUP BY run ORDER BY 1";

  private final Session session;
  private final String table;
  private final Queue<long[]> ranges = new ArrayDeque<>();
  private long next = 1;
  private long last;
  private long size = FIRST;

  IdBlocks(Session session, String table) {
    this.session = session;
    this.table = session.database().table(table);
  }

  /** Whether {@link #take} has to ask the database. */
  boolean empty() {
    return next > last && ranges.isEmpty();
  }

  long take() throws SQLException {
    if (next > last) {
      if (ranges.isEmpty()) {
        fetch();
      }
      long[] range = ranges.remove();
      next = range[0];
      last = range[1];
    }
    return next++;
  }

  private void fetch() throws SQLException {
    try (Rows rows = session.rows(Query.of(SQL, table, size))) {
      while (rows.next()) {
        if (rows.text(0) == null) {
          throw new HoldallException("The database has no sequence for the ids of " + table
              + "; Moodle makes one for each table, is the database complete?");
        }
        ranges.add(new long[] {rows.id(0), rows.id(1)});
      }
    }
    size = Math.min(size * 4, LARGEST);
  }
}
