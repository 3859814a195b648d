package org.holdall.reference;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Proves that a site's rows are what they were. PostgreSQL knows of the number of each transaction how it ended, and no row
 * changes without one: if all were rolled back, nothing has changed, which takes a millisecond instead of a second. If not, and
 * on MariaDB, the checksums of all tables decide.
 */
final class Unchanged implements AutoCloseable {
  private static final String NEXT = "SELECT pg_snapshot_xmax(pg_current_snapshot())::text::bigint";

  private final RestoreSite site;
  private final @Nullable Connection postgres;
  private SortedMap<String, String> checksums;
  private long next;

  /** From now on. */
  Unchanged(RestoreSite site) {
    this.site = site;
    Server server = site.reference().server();
    try {
      // Not to the site's own database: this session is to outlive all of its sessions.
      postgres = server instanceof PostgresServer ? server.connect("postgres") : null;
      checksums = site.checksums();
      next = number(NEXT);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Checksums of all tables as they were. */
  SortedMap<String, String> checksums() {
    return checksums;
  }

  /** Takes the rows as they are now for those to compare with. */
  void fromNow() {
    checksums = site.checksums();
    next = number(NEXT);
  }

  /** Whether the rows are what they were. */
  boolean proven() {
    long from = next;
    next = number(NEXT);
    return postgres != null && rolledBack(from, next) || site.checksums().equals(checksums);
  }

  private boolean rolledBack(long from, long to) {
    return number("SELECT count(*) FROM generate_series(" + from + ", " + (to - 1)
            + ") AS x WHERE pg_xact_status(x::text::xid8) IS DISTINCT FROM 'aborted'")
        == 0;
  }

  private long number(String sql) {
    if (postgres == null) {
      return 0;
    }
    try (Statement statement = postgres.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    try {
      if (postgres != null) {
        postgres.close();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
