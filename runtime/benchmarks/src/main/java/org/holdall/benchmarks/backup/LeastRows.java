package org.holdall.benchmarks.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.holdall.benchmarks.rows.PlainRows;

/** The rows that a restore has added, to be copied into tables of the same form: nothing that stores them costs less. */
final class LeastRows {
  private final Connection connection;
  private final List<String> tables = new ArrayList<>();
  private final List<byte[]> bytes = new ArrayList<>();

  /**
   * Reads the rows.
   *
   * @param connection to PostgreSQL; stays in use
   * @param rows numbers of the last rows, by table without prefix
   */
  LeastRows(Connection connection, Map<String, Long> rows) throws Exception {
    this.connection = connection;
    for (Map.Entry<String, Long> each : rows.entrySet()) {
      String table = "mdl_" + each.getKey();
      tables.add("least_" + each.getKey());
      bytes.add(PlainRows.copied(
          connection,
          "SELECT * FROM (SELECT * FROM " + table + " ORDER BY id DESC LIMIT " + each.getValue()
              + ") t ORDER BY id"));
      execute("CREATE TEMP TABLE least_" + each.getKey() + " (LIKE " + table + " INCLUDING ALL)");
    }
    commit();
  }

  /** Before the next time. */
  void empty() throws SQLException {
    execute("TRUNCATE " + String.join(", ", tables));
    commit();
  }

  /** Stores all rows; says how many. */
  long store() throws Exception {
    long count = 0;
    for (int i = 0; i < tables.size(); i++) {
      count += PlainRows.copyIn(connection, tables.get(i), bytes.get(i));
    }
    return count;
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private void commit() throws SQLException {
    if (!connection.getAutoCommit()) {
      connection.commit();
    }
  }
}
