package org.holdall.engine.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** Rows straight from the database, fetched some at a time. */
final class CursorRows implements Rows {
  private final Statement statement;
  private final ResultSet rows;
  private final int fetchSize;
  private final Runnable beforeFetch;
  private int fetched;

  /** With what has to be done before the connection is used to fetch more rows. */
  CursorRows(Statement statement, ResultSet rows, Runnable beforeFetch) throws SQLException {
    this.statement = statement;
    this.rows = rows;
    this.fetchSize = statement.getFetchSize();
    this.beforeFetch = beforeFetch;
  }

  @Override
  public boolean next() {
    if (fetched == fetchSize) {
      fetched = 0;
      beforeFetch.run();
    }
    fetched++;
    try {
      return rows.next();
    } catch (SQLException e) {
      throw DatabaseErrors.reading(e);
    }
  }

  @Override
  public @Nullable String text(int column) {
    try {
      return rows.getString(column + 1);
    } catch (SQLException e) {
      throw DatabaseErrors.reading(e);
    }
  }

  @Override
  public long id(int column) {
    try {
      return rows.getLong(column + 1);
    } catch (SQLException e) {
      throw DatabaseErrors.reading(e);
    }
  }

  @Override
  public void close() {
    try {
      statement.close();
    } catch (SQLException e) {
      throw DatabaseErrors.reading(e);
    }
  }
}
