package org.holdall.engine.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.holdall.engine.HoldallException;
import org.jspecify.annotations.Nullable;

/** A Moodle site's database: its dialect, its tables, and snapshots of it. Holds no connection; safe for many threads. */
public final class SiteDatabase {
  private static final Duration LOCK_WAIT = Duration.ofSeconds(30);

  private final Connections connections;
  private final String prefix;
  private final Dialect dialect;
  private final Schema schema;
  private final Returning returning;
  private final AtomicLong statements = new AtomicLong();
  private volatile StatementListener listener = sql -> {};

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
      this.returning = Returning.of(connection.getMetaData());
      statements.incrementAndGet();
      this.schema = Schema.read(connection, known, prefix);
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
   * @param prefix of the names of Moodle's tables, may be empty
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
   * @param prefix of the names of Moodle's tables, may be empty
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
      return new Snapshot(this, connections.open(), null);
    } catch (SQLException e) {
      throw DatabaseErrors.connecting(e);
    }
  }

  /** The same view as that of the snapshot that exported it. */
  Snapshot snapshot(String exported) throws SQLException {
    return new Snapshot(this, connections.open(), exported);
  }

  /**
   * Begins to change the site. To be closed. Leaves the time to wait for locks and, on MariaDB, the strict mode as
   * settings of the connection.
   *
   * @throws HoldallException if the database cannot be reached
   */
  public Transaction transaction() {
    return transaction(LOCK_WAIT);
  }

  /**
   * As {@link #transaction()}, with the time to wait for others' locks.
   *
   * @param lockWait in whole seconds
   */
  public Transaction transaction(Duration lockWait) {
    try {
      return new Transaction(this, connections.open(), lockWait);
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

  /** The table with prefix, quoted, whether the site has it or not. */
  public String table(String name) {
    return dialect.quote(prefix + name);
  }

  /** What the names of Moodle's tables begin with. */
  String prefix() {
    return prefix;
  }

  Returning returning() {
    return returning;
  }

  /** Number of statements sent to the database so far, by all snapshots and transactions, and by this object. */
  public long statements() {
    return statements.get();
  }

  /** Who is told each statement from now on, in place of who was told before. */
  public void listener(StatementListener newListener) {
    listener = newListener;
  }

  void sending(String sql) {
    statements.incrementAndGet();
    listener.sending(sql);
  }
}
