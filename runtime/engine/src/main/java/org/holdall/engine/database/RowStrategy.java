package org.holdall.engine.database;

import java.nio.file.Path;

/** How the rows of a query reach the writer that merges several queries. */
public enum RowStrategy {
  /**
   * Read from the database while they are written; many queries are open at the same time. Where the database does
   * not {@linkplain Dialect#manyCursors support} that, its driver keeps rows in memory: only for small backups.
   */
  CURSORS,
  /** Each query is read once, to its end, into a temporary file, and from there while it is written. */
  SPOOL;

  /** The better one for a database. */
  public static RowStrategy of(Dialect dialect) {
    return dialect.manyCursors() ? CURSORS : SPOOL;
  }

  /**
   * Sends a query. The result is to be closed.
   *
   * @param columns number of columns the query returns
   * @param folder existing folder for temporary files
   * @throws org.holdall.engine.HoldallException if the database fails, or the folder is full
   */
  public Rows rows(View view, Query query, int columns, Path folder) {
    Rows rows = view.rows(query);
    return this == CURSORS ? rows : SpoolRows.of(rows, columns, folder);
  }
}
