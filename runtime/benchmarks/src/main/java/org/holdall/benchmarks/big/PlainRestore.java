package org.holdall.benchmarks.big;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.holdall.benchmarks.rows.PlainRows;

/** The rows that a restore added, stored as they are: by batches of INSERT, or by COPY. */
final class PlainRestore {
  private static final int BATCH = 1000;

  private final List<Rows> tables = new ArrayList<>();
  private final List<byte[]> copies = new ArrayList<>();

  private record Rows(String table, String columns, List<Object[]> rows) {}

  private PlainRestore() {}

  /**
   * Reads the rows.
   *
   * @param connection to the site that a course was restored to
   * @param added numbers of the last rows, by table without prefix
   */
  static PlainRestore of(Connection connection, Map<String, Long> added)
      throws SQLException, IOException {
    PlainRestore plain = new PlainRestore();
    for (Map.Entry<String, Long> each : added.entrySet()) {
      String table = "mdl_" + each.getKey();
      String sql = "SELECT * FROM (SELECT * FROM " + table + " ORDER BY id DESC LIMIT "
          + each.getValue() + ") t ORDER BY id";
      plain.tables.add(rows(connection, table, sql));
      plain.copies.add(PlainRows.copied(connection, sql));
    }
    return plain;
  }

  private static Rows rows(Connection connection, String table, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(sql)) {
      int columns = found.getMetaData().getColumnCount();
      List<String> names = new ArrayList<>();
      for (int i = 1; i <= columns; i++) {
        names.add(found.getMetaData().getColumnName(i));
      }
      List<Object[]> rows = new ArrayList<>();
      while (found.next()) {
        Object[] row = new Object[columns];
        for (int i = 0; i < columns; i++) {
          row[i] = found.getObject(i + 1);
        }
        rows.add(row);
      }
      return new Rows(
          table, names.stream().collect(Collectors.joining("\", \"", "(\"", "\")")), rows);
    }
  }

  /** Stores all rows in one transaction by batches of INSERT; says how many. */
  long insert(Connection connection) throws SQLException {
    connection.setAutoCommit(false);
    long count = 0;
    for (Rows rows : tables) {
      int columns = rows.rows.get(0).length;
      String sql = "INSERT INTO " + rows.table + " " + rows.columns + " VALUES ("
          + String.join(", ", Collections.nCopies(columns, "?")) + ")";
      try (PreparedStatement insert = connection.prepareStatement(sql)) {
        for (Object[] row : rows.rows) {
          for (int i = 0; i < columns; i++) {
            insert.setObject(i + 1, row[i]);
          }
          insert.addBatch();
          if (++count % BATCH == 0) {
            insert.executeBatch();
          }
        }
        insert.executeBatch();
      }
    }
    connection.commit();
    return count;
  }

  /** Stores all rows by COPY; says how many. */
  long copy(Connection connection) throws SQLException, IOException {
    long count = 0;
    for (int i : IntStream.range(0, tables.size()).toArray()) {
      count += PlainRows.copyIn(connection, tables.get(i).table, copies.get(i));
    }
    return count;
  }
}
