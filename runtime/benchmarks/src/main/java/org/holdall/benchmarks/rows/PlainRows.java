package org.holdall.benchmarks.rows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import org.holdall.benchmarks.xml.CountedOutput;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** The least that reading or storing the same rows costs. */
public final class PlainRows {
  private static final int FETCH_SIZE = 1000;

  private PlainRows() {}

  /** Takes the values of one row; the array is used again. */
  @FunctionalInterface
  public interface RowTaker {

    /** A row. */
    void row(@Nullable String[] values) throws IOException;
  }

  /**
   * Reads the rows of a query through a cursor, each value as text.
   *
   * @return how many there were
   */
  public static long cursor(Connection connection, String sql, RowTaker taker)
      throws SQLException, IOException {
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.setFetchSize(FETCH_SIZE);
      try (ResultSet rows = statement.executeQuery(sql)) {
        return through(rows, taker);
      }
    } finally {
      connection.rollback();
    }
  }

  private static long through(ResultSet rows, RowTaker taker) throws SQLException, IOException {
    ResultSetMetaData columns = rows.getMetaData();
    @Nullable String[] values = new String[columns.getColumnCount()];
    long count = 0;
    while (rows.next()) {
      for (int i = 0; i < values.length; i++) {
        values[i] = rows.getString(i + 1);
      }
      taker.row(values);
      count++;
    }
    return count;
  }

  /** Copies the rows of a query out, as the bytes of COPY. */
  public static long copyOut(Connection connection, String sql, OutputStream out)
      throws SQLException, IOException {
    return connection
        .unwrap(PGConnection.class)
        .getCopyAPI()
        .copyOut("COPY (" + sql + ") TO STDOUT", out);
  }

  /** The same, counted in bytes and dropped. */
  public static long copyOut(Connection connection, String sql) throws SQLException, IOException {
    CountedOutput out = new CountedOutput();
    copyOut(connection, sql, out);
    return out.count();
  }

  /** The bytes of COPY of a query. */
  public static byte[] copied(Connection connection, String sql) throws SQLException, IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    copyOut(connection, sql, out);
    return out.toByteArray();
  }

  /** Copies bytes into a table, in a transaction of its own; says how many rows. */
  public static long copyIn(Connection connection, String into, byte[] rows)
      throws SQLException, IOException {
    connection.setAutoCommit(false);
    long count = connection
        .unwrap(PGConnection.class)
        .getCopyAPI()
        .copyIn("COPY " + into + " FROM STDIN", new ByteArrayInputStream(rows));
    connection.commit();
    return count;
  }
}
