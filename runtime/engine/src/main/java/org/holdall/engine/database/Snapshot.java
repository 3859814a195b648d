package org.holdall.engine.database;

import java.sql.Connection;
import java.sql.SQLException;

/** One consistent, read-only view of the site: a single transaction. Not for several threads at the same time. */
public final class Snapshot implements View, AutoCloseable {
  private final Session session;

  Snapshot(SiteDatabase database, Connection connection) throws SQLException {
    this.session = new Session(database, connection);
    try {
      connection.setReadOnly(true);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      connection.setAutoCommit(false);
      for (String sql : database.dialect().begin()) {
        session.execute(sql);
      }
    } catch (SQLException | RuntimeException e) {
      connection.close();
      throw e;
    }
  }

  /** The site's database. */
  @Override
  public SiteDatabase database() {
    return session.database();
  }

  /**
   * Sends a query. Where the dialect {@linkplain Dialect#manyCursors allows}, any number may be open.
   *
   * @throws org.holdall.engine.HoldallException if the database fails
   */
  @Override
  public Rows rows(Query query) {
    try {
      return session.rows(query);
    } catch (SQLException e) {
      throw DatabaseErrors.reading(e);
    }
  }

  /** Ends the transaction; nothing was changed. */
  @Override
  public void close() {
    try (Connection connection = session.connection()) {
      connection.rollback();
      connection.setAutoCommit(true);
      connection.setReadOnly(false);
    } catch (SQLException e) {
      throw DatabaseErrors.reading(e);
    }
  }
}
