package org.holdall.engine.database;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;

/** Sends rows by {@code INSERT} with many rows, and reads their ids. */
final class MultiRowInsert {
  private final Session session;
  private final Returning returning;
  private final Dialect dialect;

  MultiRowInsert(Session session, Returning returning) {
    this.session = session;
    this.returning = returning;
    this.dialect = session.database().dialect();
  }

  /** Sends all rows; returns their ids in order if they are needed, else nothing. */
  long[] send(PendingRows rows, ReturningInserts inserts, boolean idsNeeded) throws SQLException {
    if (!idsNeeded) {
      String insert = insert(rows, rows.count());
      try (PreparedStatement statement = session.connection().prepareStatement(insert)) {
        bind(statement, rows, 0, rows.count(), inserts);
        told(rows, rows.count());
        statement.executeUpdate();
      }
      return new long[0];
    }
    return returning == Returning.KEYS ? oneByOne(rows, inserts) : together(rows, inserts);
  }

  private long[] together(PendingRows rows, ReturningInserts inserts) throws SQLException {
    String id = dialect.quote("id");
    String insert = insert(rows, rows.count());
    String sql = returning == Returning.CLAUSE
        ? insert + " RETURNING " + id
        : "SELECT " + id + " FROM FINAL TABLE (" + insert + ")";
    try (PreparedStatement statement = session.connection().prepareStatement(sql)) {
      bind(statement, rows, 0, rows.count(), inserts);
      told(rows, rows.count());
      try (ResultSet given = statement.executeQuery()) {
        return ids(given, rows.count());
      }
    }
  }

  private long[] oneByOne(PendingRows rows, ReturningInserts inserts) throws SQLException {
    long[] ids = new long[rows.count()];
    try (PreparedStatement statement =
        session.connection().prepareStatement(insert(rows, 1), new String[] {"id"})) {
      for (int row = 0; row < ids.length; row++) {
        bind(statement, rows, row, row + 1, inserts);
        told(rows, 1);
        statement.executeUpdate();
        try (ResultSet given = statement.getGeneratedKeys()) {
          ids[row] = ids(given, 1)[0];
        }
      }
    }
    return ids;
  }

  private static long[] ids(ResultSet given, int count) throws SQLException {
    long[] ids = new long[count];
    int row = 0;
    while (given.next()) {
      ids[row++] = given.getLong(1);
    }
    if (row != count) {
      throw new IllegalStateException(count + " rows were sent, the database gave " + row + " ids");
    }
    return ids;
  }

  private void bind(
      PreparedStatement statement, PendingRows rows, int from, int to, ReturningInserts inserts)
      throws SQLException {
    int width = rows.columns().size();
    int position = 0;
    for (int at = from * width; at < to * width; at++) {
      position++;
      Object value = rows.value(at);
      if (value == null) {
        statement.setNull(position, Types.NULL);
      } else if (value instanceof Long number) {
        statement.setLong(position, inserts.sent(number));
      } else {
        statement.setString(position, (String) value);
      }
    }
  }

  private String insert(PendingRows rows, int count) {
    StringBuilder row = new StringBuilder("(?");
    row.append(", ?".repeat(rows.columns().size() - 1)).append(')');
    return head(rows) + " VALUES " + row + (", " + row).repeat(count - 1);
  }

  private String head(PendingRows rows) {
    StringBuilder head = new StringBuilder("INSERT INTO ");
    head.append(session.database().table(rows.table()));
    String mark = " (";
    for (String column : rows.columns()) {
      head.append(mark).append(dialect.quote(column));
      mark = ", ";
    }
    return head.append(')').toString();
  }

  /** The listener gets no pages full of question marks. */
  private void told(PendingRows rows, int count) {
    session
        .database()
        .sending(head(rows) + " VALUES ... of " + count + (count == 1 ? " row" : " rows"));
  }
}
