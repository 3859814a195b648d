package org.holdall.engine.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.holdall.engine.HoldallException;
import org.jspecify.annotations.Nullable;

/**
 * Changes to the site that happen together or not at all; READ COMMITTED. Not for several threads at the same time.
 *
 * <p>All methods throw {@link org.holdall.engine.ConflictException} if somebody else's changes are in the way, and
 * {@link HoldallException} if the database fails otherwise; after either, only {@link #close} is left.
 */
public final class Transaction implements View, AutoCloseable {
  private final Session session;
  private final int isolation;
  private @Nullable Inserts inserts;

  Transaction(SiteDatabase database, Connection connection, Duration lockWait) throws SQLException {
    this.session = new Session(database, connection);
    try {
      this.isolation = connection.getTransactionIsolation();
      connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
      connection.setAutoCommit(false);
      for (String sql : database.dialect().beginChanges(lockWait)) {
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

  /** The one place for new rows; always the same. */
  public Inserts inserts() {
    if (inserts == null) {
      inserts = database().dialect() == Dialect.POSTGRESQL
          ? new CopyInserts(session)
          : new ReturningInserts(session, database().returning());
    }
    return inserts;
  }

  /** Sends a query. It sees the rows of {@link #inserts} that were {@linkplain Inserts#flush sent}. */
  @Override
  public Rows rows(Query query) {
    try {
      pause();
      return session.rows(query, this::pause);
    } catch (SQLException e) {
      throw DatabaseErrors.reading(e);
    }
  }

  /**
   * Sends a statement that changes rows, after everything that {@link #inserts} holds.
   *
   * @return number of rows it changed
   */
  public long update(Query query) {
    if (inserts != null) {
      inserts.flush();
    }
    try {
      return session.update(query);
    } catch (SQLException e) {
      throw DatabaseErrors.writing(e);
    }
  }

  /** Sends what {@link #inserts} still holds, and makes all changes last. */
  public void commit() {
    if (inserts != null) {
      inserts.finish();
    }
    try {
      database().sending("COMMIT");
      session.connection().commit();
    } catch (SQLException e) {
      throw DatabaseErrors.writing(e);
    }
  }

  /** Takes back whatever was not committed. */
  @Override
  public void close() {
    try (Connection connection = session.connection()) {
      if (inserts != null) {
        inserts.cancel();
      }
      connection.rollback();
      connection.setAutoCommit(true);
      connection.setTransactionIsolation(isolation);
    } catch (SQLException e) {
      throw DatabaseErrors.writing(e);
    }
  }

  private void pause() {
    if (inserts != null) {
      inserts.pause();
    }
  }
}
