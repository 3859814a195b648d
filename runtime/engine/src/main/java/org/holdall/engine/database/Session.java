package org.holdall.engine.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** One connection of a site's database, on which every statement is counted and told before it is sent. */
final class Session {
  /** Rows per round trip: more gains little and costs memory for every open cursor. */
  private static final int FETCH_SIZE = 1000;

  private final SiteDatabase database;
  private final Connection connection;

  Session(SiteDatabase database, Connection connection) {
    this.database = database;
    this.connection = connection;
  }

  SiteDatabase database() {
    return database;
  }

  Connection connection() {
    return connection;
  }

  void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      database.sending(sql);
      statement.execute(sql);
    }
  }

  Rows rows(Query query) throws SQLException {
    return rows(query, () -> {});
  }

  /** As {@link #rows(Query)}, with what has to be done before more rows are fetched. */
  Rows rows(Query query, Runnable beforeFetch) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(query.sql());
    try {
      bind(statement, query);
      statement.setFetchSize(FETCH_SIZE);
      database.sending(query.sql());
      return new CursorRows(statement, statement.executeQuery(), beforeFetch);
    } catch (SQLException | RuntimeException e) {
      statement.close();
      throw e;
    }
  }

  long update(Query query) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query.sql())) {
      bind(statement, query);
      database.sending(query.sql());
      return statement.executeUpdate();
    }
  }

  private void bind(PreparedStatement statement, Query query) throws SQLException {
    int position = 0;
    for (@Nullable Object value : query.values()) {
      position++;
      if (value instanceof Long number) {
        statement.setLong(position, number);
      } else if (value instanceof long[] numbers) {
        Object[] boxed = Arrays.stream(numbers).boxed().toArray();
        statement.setArray(position, connection.createArrayOf("bigint", boxed));
      } else if (value instanceof String[] texts) {
        statement.setArray(position, connection.createArrayOf("varchar", texts));
      } else {
        statement.setString(position, (@Nullable String) value);
      }
    }
  }
}
