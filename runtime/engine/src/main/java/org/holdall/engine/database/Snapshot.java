package org.holdall.engine.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;

/** One consistent, read-only view of the site: a single transaction. Not for several threads at the same time. */
public final class Snapshot implements View, AutoCloseable {
  /** Rows per round trip: more gains little and costs memory for every open cursor. */
  private static final int FETCH_SIZE = 1000;

  private final SiteDatabase database;
  private final Connection connection;

  Snapshot(SiteDatabase database, Connection connection) throws SQLException {
    this.database = database;
    this.connection = connection;
    try {
      connection.setReadOnly(true);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      connection.setAutoCommit(false);
      for (String sql : database.dialect().begin()) {
        try (Statement statement = connection.createStatement()) {
          database.counted();
          statement.execute(sql);
        }
      }
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  /** The site's database. */
  @Override
  public SiteDatabase database() {
    return database;
  }

  /**
   * Sends a query. Where the dialect {@linkplain Dialect#manyCursors allows}, any number may be open.
   *
   * @throws org.holdall.engine.HoldallException if the database fails
   */
  @Override
  public Rows rows(Query query) {
    try {
      PreparedStatement statement = connection.prepareStatement(query.sql());
      try {
        bind(statement, query);
        statement.setFetchSize(FETCH_SIZE);
        database.counted();
        ResultSet rows = statement.executeQuery();
        return new CursorRows(statement, rows);
      } catch (SQLException | RuntimeException e) {
        statement.close();
        throw e;
      }
    } catch (SQLException e) {
      throw DatabaseErrors.reading(e);
    }
  }

  private void bind(PreparedStatement statement, Query query) throws SQLException {
    int position = 0;
    for (Object value : query.values()) {
      position++;
      if (value instanceof Long number) {
        statement.setLong(position, number);
      } else if (value instanceof long[] numbers) {
        Object[] boxed = Arrays.stream(numbers).boxed().toArray();
        statement.setArray(position, connection.createArrayOf("bigint", boxed));
      } else if (value instanceof String[] texts) {
        statement.setArray(position, connection.createArrayOf("varchar", texts));
      } else {
        statement.setString(position, (String) value);
      }
    }
  }

  /** Ends the transaction; nothing was changed. */
  @Override
  public void close() {
    try (connection) {
      connection.rollback();
      connection.setAutoCommit(true);
      connection.setReadOnly(false);
    } catch (SQLException e) {
      throw DatabaseErrors.reading(e);
    }
  }
}
