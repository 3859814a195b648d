package org.holdall.engine.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.holdall.engine.HoldallException;
import org.jspecify.annotations.Nullable;

/** A Moodle site's database: its dialect, its tables, and snapshots of it. Holds no connection; safe for many threads. */
public final class SiteDatabase {
  private final Connections connections;
  private final String prefix;
  private final Dialect dialect;
  private final Schema schema;
  private final AtomicLong statements = new AtomicLong();

  private interface Connections {
    Connection open() throws SQLException;
  }

  private SiteDatabase(Connections connections, String prefix) {
    this.connections = connections;
    this.prefix = prefix;
    try (Connection connection = connections.open()) {
      String product = connection.getMetaData().getDatabaseProductName();
      Dialect known = Dialect.of(product);
      if (known == null) {
        throw new HoldallException(
            "The database is " + product + "; Holdall knows PostgreSQL, MariaDB, MySQL and H2");
      }
      this.dialect = known;
      this.schema = readSchema(connection);
    } catch (SQLException e) {
      throw DatabaseErrors.connecting(e);
    }
    if (!schema.hasTable("config")) {
      throw new HoldallException("The database has no Moodle tables with the prefix \"" + prefix
          + "\" (no " + prefix + "config); check the prefix in config.php, or --prefix");
    }
  }

  /**
   * Opens a site by a pool or another source of connections. On PostgreSQL the source should switch binary transfer
   * off, so that numbers are the server's own texts.
   *
   * @throws HoldallException if it cannot be reached, or has no Moodle tables with this prefix
   */
  public static SiteDatabase open(DataSource source, String prefix) {
    return new SiteDatabase(source::getConnection, prefix);
  }

  /**
   * Opens a site by its JDBC address.
   *
   * @param user database user, null if the address says it
   * @param password password, null for none
   * @throws HoldallException if it cannot be reached, or has no Moodle tables with this prefix
   */
  public static SiteDatabase open(
      String url, @Nullable String user, @Nullable String password, String prefix) {
    Properties properties = new Properties();
    if (user != null) {
      properties.setProperty("user", user);
    }
    if (password != null) {
      properties.setProperty("password", password);
    }
    if (url.startsWith("jdbc:postgresql:")) {
      properties.setProperty("binaryTransfer", "false");
    }
    return new SiteDatabase(() -> DriverManager.getConnection(url, properties), prefix);
  }

  /**
   * Begins a consistent, read-only view of the site. To be closed.
   *
   * @throws HoldallException if the database cannot be reached
   */
  public Snapshot snapshot() {
    try {
      return new Snapshot(this, connections.open());
    } catch (SQLException e) {
      throw DatabaseErrors.connecting(e);
    }
  }

  /** The database's dialect. */
  public Dialect dialect() {
    return dialect;
  }

  /** The site's tables and columns. */
  public Schema schema() {
    return schema;
  }

  /** The table with prefix, quoted. */
  public String table(String name) {
    return dialect.quote(prefix + name);
  }

  /** Statements sent to the database so far. */
  public long statements() {
    return statements.get();
  }

  void counted() {
    statements.incrementAndGet();
  }

  private Schema readSchema(Connection connection) throws SQLException {
    counted();
    Schema found = new Schema();
    String sql =
        "SELECT TABLE_NAME, COLUMN_NAME, DATA_TYPE FROM INFORMATION_SCHEMA.COLUMNS WHERE TABLE_SCHEMA = ?";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(
          1, dialect == Dialect.MARIADB ? connection.getCatalog() : connection.getSchema());
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          String table = rows.getString(1);
          if (table.startsWith(prefix)) {
            found.add(table.substring(prefix.length()), rows.getString(2), rows.getString(3));
          }
        }
      }
    }
    return found;
  }
}
