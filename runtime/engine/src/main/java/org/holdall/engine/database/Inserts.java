package org.holdall.engine.database;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * New rows of many tables, sent in batches; of one {@link Transaction}. Every table has the key {@code id}. Rows of
 * different tables reach the database in no particular order, all of them by {@link #flush}.
 *
 * <p>All methods throw {@link org.holdall.engine.ConflictException} if somebody else's changes are in the way, and
 * {@link org.holdall.engine.HoldallException} if the database refuses a row or fails; after either, the transaction
 * can only be closed. The row that is refused may be one that was added earlier.
 */
public abstract sealed class Inserts permits CopyInserts, ReturningInserts {
  /** Below this, a value is not an id but stands for one that the database has not given yet. */
  private static final long HANDLES = -(1L << 62);

  private final Updates updates;

  Inserts(Session session) {
    this.updates = new Updates(session);
  }

  /**
   * The id of a row to come, to refer to it before it is {@linkplain #add added}. Either the id itself or, where the
   * database gives ids only with rows, a handle for it: hugely negative, understood by all methods here, found
   * nowhere else. An id that is never used is lost.
   *
   * @param table without prefix
   */
  public abstract long reserve(String table);

  /**
   * Says how many ids of which tables will be {@linkplain #reserve reserved}, more or less: one statement instead of many.
   *
   * @param numbers by table, without prefix
   */
  public void expect(Map<String, Long> numbers) {}

  /**
   * Adds a row. Columns may differ from row to row; a column that is absent gets the database's default.
   *
   * @param table without prefix
   * @param columns one or more names, not {@code id}; must never change. The same list for each row of a kind is fastest
   * @param id from {@link #reserve} of the same table, or 0 when nobody needs it
   * @param values one for each column: {@link String}, {@link Long} (a number, an id or a handle) or null for NULL;
   *     not kept, so the array can be used again
   */
  public abstract void add(String table, List<String> columns, long id, @Nullable Object[] values);

  /**
   * Changes a column of a row that was added, at the next {@link #flush}. Of several changes the last counts.
   *
   * @param table without prefix
   * @param id from {@link #reserve} of the same table, or any real id; not 0
   * @param value {@link String}, {@link Long} (a number, an id or a handle) or null for NULL
   */
  public void set(String table, long id, String column, @Nullable Object value) {
    updates.set(table, id, column, value);
    if (updates.full()) {
      flush();
    }
  }

  /**
   * The real id. Sends rows when it must.
   *
   * @param id a real id, or from {@link #reserve} and its row added since
   */
  public abstract long resolve(long id);

  /** Sends all rows, then what was {@linkplain #set set}. */
  public final void flush() {
    try {
      sendRows();
      updates.send(this);
    } catch (SQLException e) {
      throw DatabaseErrors.writing(e);
    }
  }

  /** Sends the rows of these tables, and what was {@linkplain #set set} of them; others may wait. */
  public final void flush(Collection<String> tables) {
    if (updates.concern(tables)) {
      flush();
      return;
    }
    try {
      sendRows(tables);
    } catch (SQLException e) {
      throw DatabaseErrors.writing(e);
    }
  }

  final Updates updates() {
    return updates;
  }

  /** Sends all rows. */
  abstract void sendRows() throws SQLException;

  /** Sends all rows of these tables. */
  abstract void sendRows(Collection<String> tables) throws SQLException;

  /** The real id, 0 for a handle whose row was not sent yet. */
  abstract long sent(long id);

  /** Leaves the connection to other statements. */
  abstract void pause();

  /** Leaves the connection to a rollback. */
  abstract void cancel() throws SQLException;

  /** As {@link #flush}, and nothing may be left to do. */
  final void finish() {
    flush();
    updates.finish();
  }

  static boolean isHandle(long id) {
    return id < HANDLES;
  }
}
