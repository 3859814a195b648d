package org.holdall.engine.database;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.function.Function;
import org.holdall.engine.HoldallException;

/** Ids out of the sequence of one table of PostgreSQL, in blocks that grow with the need. */
final class IdBlocks {
  private static final long FIRST = 8;
  private static final long LARGEST = 32_768;

  /** Ids without a gap come as their ends; somebody else may take ids at the same moment, then as a list. */
  private static final String SQL =
      "SELECT MIN(n), MAX(n), CASE WHEN MAX(n) - MIN(n) + 1 = COUNT(*) THEN NULL ELSE ARRAY_TO_STRING(ARRAY_AGG(n), ',') END, i FROM"
          + " (SELECT t.i, nextval(t.ids) AS n FROM"
          + " (SELECT i, number, CAST(pg_get_serial_sequence(name, 'id') AS regclass) AS ids"
          + " FROM UNNEST(CAST(? AS TEXT[]), CAST(? AS BIGINT[])) WITH ORDINALITY AS asked(name, number, i) OFFSET 0) AS t,"
          + " generate_series(1, t.number)) AS ids GROUP BY i";

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

  /** Fetches ids of many tables by one statement. A table that is not there gets none, until one is taken. */
  static void fill(Session session, Map<String, Long> numbers, Function<String, IdBlocks> blocks)
      throws SQLException {
    List<Map.Entry<String, Long>> asked = numbers.entrySet().stream()
        .filter(each -> session.database().schema().hasTable(each.getKey()) && each.getValue() > 0)
        .toList();
    if (!asked.isEmpty()) {
      List<IdBlocks> filled = new ArrayList<>();
      for (Map.Entry<String, Long> each : asked) {
        IdBlocks block = blocks.apply(each.getKey());
        block.size = Math.min(Math.max(FIRST, each.getValue() - LARGEST), LARGEST);
        filled.add(block);
      }
      fetch(
          session,
          filled,
          asked.stream().mapToLong(each -> Math.min(each.getValue(), LARGEST)).toArray());
    }
  }

  /** Whether {@link #take} has to ask the database. */
  boolean empty() {
    return next > last && ranges.isEmpty();
  }

  long take() throws SQLException {
    if (next > last) {
      if (ranges.isEmpty()) {
        fetch(session, List.of(this), new long[] {size});
        if (ranges.isEmpty()) {
          throw new HoldallException("The database has no sequence for the ids of " + table
              + "; Moodle makes one for each table, is the database complete?");
        }
        size = Math.min(size * 4, LARGEST);
      }
      long[] range = ranges.remove();
      next = range[0];
      last = range[1];
    }
    return next++;
  }

  private static void fetch(Session session, List<IdBlocks> blocks, long[] numbers)
      throws SQLException {
    String[] names = blocks.stream().map(each -> each.table).toArray(String[]::new);
    try (Rows rows = session.rows(Query.of(SQL, names, numbers))) {
      while (rows.next()) {
        blocks.get((int) rows.id(3) - 1).add(rows);
      }
    }
  }

  private void add(Rows found) {
    String list = found.text(2);
    if (found.text(0) == null) {
      return; // it has no sequence
    }
    if (list == null) {
      ranges.add(new long[] {found.id(0), found.id(1)});
    } else {
      for (String id : list.split(",")) {
        long single = Long.parseLong(id);
        ranges.add(new long[] {single, single});
      }
    }
  }
}
