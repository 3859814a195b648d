package org.holdall.engine.restore.caches;

import java.util.List;
import org.holdall.engine.database.Query;
import org.holdall.engine.database.Rows;
import org.holdall.engine.database.SqlText;
import org.holdall.engine.database.Transaction;
import org.jspecify.annotations.Nullable;

/** Tells the sessions of users that roles in a course have changed: they find out anew what they may in it. */
public final class DirtyContext {
  private static final String TABLE = "cache_flags";
  private static final String TYPE = "accesslib/dirtycontexts";
  private static final List<String> COLUMNS =
      List.of("flagtype", "name", "timemodified", "value", "expiry");

  private DirtyContext() {}

  /**
   * Marks the course, and with it all that is in it.
   *
   * @param context id of the course's context
   * @param now seconds
   * @param session how many seconds a session of the site lasts
   * @throws org.holdall.engine.HoldallException if the database fails
   */
  public static void mark(Transaction transaction, long context, long now, long session) {
    String path = path(transaction, context);
    if (path == null) {
      return; // Moodle has not found the path out yet, so that no session knows it either
    }
    String known = "UPDATE {cache_flags} SET [value] = ?, [timemodified] = ?, [expiry] = ?"
        + " WHERE [flagtype] = ? AND [name] = ?";
    long expiry = now + session;
    if (transaction.update(query(transaction, known, "1", now, expiry, TYPE, path)) == 0) {
      transaction
          .inserts()
          .add(TABLE, COLUMNS, 0, new @Nullable Object[] {TYPE, path, now, "1", expiry});
    }
  }

  private static @Nullable String path(Transaction transaction, long context) {
    transaction.inserts().flush();
    String sql = "SELECT [path] FROM {context} WHERE [id] = ?";
    try (Rows rows = transaction.rows(query(transaction, sql, context))) {
      return rows.next() ? rows.text(0) : null;
    }
  }

  private static Query query(Transaction transaction, String sql, Object... values) {
    return Query.of(SqlText.of(transaction.database(), sql), values);
  }
}
