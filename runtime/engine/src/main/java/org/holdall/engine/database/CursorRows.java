package org.holdall.engine.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** Rows straight from the database. */
final class CursorRows implements Rows {
  private final Statement statement;
  private final ResultSet rows;

  CursorRows(Statement statement, ResultSet rows) {
    this.statement = statement;
    this.rows = rows;
  }

  @Override
  public boolean next() {
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
