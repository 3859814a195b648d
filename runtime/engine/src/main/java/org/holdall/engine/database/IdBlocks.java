package org.holdall.engine.database;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Queue;
import org.holdall.engine.HoldallException;

/** Ids out of the sequence of one table of PostgreSQL, in blocks that grow with the need. */
final class IdBlocks {
  private static final long FIRST = 8;
  private static final long LARGEST = 32_768;

  /** Ids without a gap come as their ends; somebody else may take ids at the same moment, then as a list. */
  private static final String SQL =
      "SELECT MIN(n), MAX(n), CASE WHEN MAX(n) - MIN(n) + 1 = COUNT(*) THEN NULL ELSE ARRAY_TO_STRING(ARRAY_AGG(n), ',') END FROM"
          + " (SELECT nextval((SELECT CAST(pg_get_serial_sequence(?, 'id') AS regclass))) AS n"
          + " FROM generate_series(1, ?)) AS ids";

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
      rows.next();
      if (rows.text(0) == null) {
        throw new HoldallException("The database has no sequence for the ids of " + table
            + "; Moodle makes one for each table, is the database complete?");
      }
      String list = rows.text(2);
      if (list == null) {
        ranges.add(new long[] {rows.id(0), rows.id(1)});
      } else {
        for (String id : list.split(",")) {
          long single = Long.parseLong(id);
          ranges.add(new long[] {single, single});
        }
      }
    }
    size = Math.min(size * 4, LARGEST);
  }
}
