package org.holdall.engine.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One consistent, read-only view of the site: a single transaction. A thread that has rows open keeps others waiting
 * until it has closed them.
 */
public final class Snapshot implements View, AutoCloseable {
  private final Session session;
  private final ReentrantLock lock = new ReentrantLock();

  /** Begins one; {@code exported} is what {@link #export} of another said, null for a new view. */
  Snapshot(SiteDatabase database, Connection connection, @Nullable String exported)
      throws SQLException {
    this.session = new Session(database, connection);
    try {
      connection.setReadOnly(true);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      connection.setAutoCommit(false);
      for (String sql : database.dialect().begin()) {
        session.execute(sql);
      }
      if (exported != null) {
        session.execute("SET TRANSACTION SNAPSHOT '" + exported.replace("'", "''") + "'");
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
   * Sends a query. Where the dialect {@linkplain Dialect#manyCursors allows}, a thread may have any number open.
   *
   * @throws org.holdall.engine.HoldallException if the database fails
   */
  @Override
  public Rows rows(Query query) {
    lock.lock();
    try {
      return new Held(session.rows(query));
    } catch (SQLException e) {
      lock.unlock();
      throw DatabaseErrors.reading(e);
    } catch (RuntimeException e) {
      lock.unlock();
      throw e;
    }
  }

  /**
   * Does work while no other thread reads here. Who guards something else with a lock of its own, and reads under it, waits
   * for a thread that has rows open and may want that lock; so use this as the lock.
   */
  public <T> T alone(Supplier<T> work) {
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Lets other connections see what this one sees, as long as it is open.
   *
   * @return what tells them which it is, null if the database cannot
   */
  @Nullable
  String export() {
    if (database().dialect() != Dialect.POSTGRESQL) {
      return null;
    }
    try (Rows rows = rows(Query.of("SELECT pg_export_snapshot()"))) {
      return rows.next() ? rows.text(0) : null;
    }
  }

  /** Ends it at once: whoever reads, or will, fails. H2's driver cannot; there, reading goes on. */
  void abort() {
    try {
      session.connection().abort(Runnable::run);
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

  /** Rows that keep other threads waiting. */
  private final class Held implements Rows {
    private final Rows rows;
    private boolean open = true;

    Held(Rows rows) {
      this.rows = rows;
    }

    @Override
    public boolean next() {
      return rows.next();
    }

    @Override
    public @Nullable String text(int column) {
      return rows.text(column);
    }

    @Override
    public long id(int column) {
      return rows.id(column);
    }

    @Override
    public void close() {
      if (open) {
        open = false;
        try {
          rows.close();
        } finally {
          lock.unlock();
        }
      }
    }
  }
}
