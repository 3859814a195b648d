package org.holdall.engine.database;

import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.Locale;

/** How a database tells the ids that it gave to new rows. */
enum Returning {
  /** {@code INSERT ... RETURNING}, in the order of the rows: PostgreSQL, MariaDB since 10.5. */
  CLAUSE,
  /** {@code SELECT ... FROM FINAL TABLE (INSERT ...)}, in the order of the rows: H2. */
  FINAL_TABLE,
  /** Generated keys, one row at a time: older MariaDB, and MySQL, on which it is not tested. */
  KEYS;

  static Returning of(DatabaseMetaData database) throws SQLException {
    return switch (database.getDatabaseProductName().toLowerCase(Locale.ROOT)) {
      case "h2" -> FINAL_TABLE;
      case "mysql" -> KEYS;
      case "mariadb" -> {
        int major = database.getDatabaseMajorVersion();
        boolean old = major < 10 || major == 10 && database.getDatabaseMinorVersion() < 5;
        yield old ? KEYS : CLAUSE;
      }
      default -> CLAUSE;
    };
  }
}
