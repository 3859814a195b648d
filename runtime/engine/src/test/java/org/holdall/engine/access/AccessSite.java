package org.holdall.engine.access;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.holdall.engine.database.SiteDatabase;
import org.holdall.engine.database.Snapshot;
import org.holdall.engine.site.SiteConfig;

/**
 * A site with contexts /1 (itself), /1/2 (a category), /1/2/3 (a course), /1/2/3/4 (its activity) and /1/9 (the front page),
 * roles by number, and users without any.
 */
public final class AccessSite implements AutoCloseable {
  public static final long ADMIN = 2;
  static final long GUEST = 1;
  static final String BACKUP = "moodle/backup:backupcourse";
  static final String VIEW = "moodle/course:view";
  private static final AtomicInteger COUNT = new AtomicInteger();

  private final String url = "jdbc:h2:mem:access" + COUNT.incrementAndGet();
  private final Connection keeper = DriverManager.getConnection(url);
  private final SiteDatabase database;

  public AccessSite() throws SQLException {
    table("config", "name VARCHAR, value VARCHAR");
    table("config_plugins", "plugin VARCHAR, name VARCHAR, value VARCHAR");
    table("course", "id BIGINT, category BIGINT");
    table("context", "id BIGINT, contextlevel INT, instanceid BIGINT, path VARCHAR, locked INT");
    table("capabilities", "name VARCHAR, captype VARCHAR, riskbitmask INT");
    table(
        "role_capabilities", "roleid BIGINT, contextid BIGINT, capability VARCHAR, permission INT");
    table("role_assignments", "roleid BIGINT, contextid BIGINT, userid BIGINT");
    row("context", "1, 10, 0, '/1', 0");
    row("context", "2, 40, 1, '/1/2', 0");
    row("context", "3, 50, 5, '/1/2/3', 0");
    row("context", "4, 70, 6, '/1/2/3/4', 0");
    row("context", "8, 50, 7, NULL, 0");
    row("context", "9, 50, 1, '/1/9', 0");
    row("course", "1, 0");
    row("course", "5, 1");
    row("capabilities", "'" + BACKUP + "', 'write', 28");
    row("capabilities", "'" + VIEW + "', 'read', 0");
    config("siteadmins", "12, " + ADMIN);
    config("siteguest", Long.toString(GUEST));
    database = SiteDatabase.open(url, null, null, "mdl_");
  }

  private void table(String name, String columns) throws SQLException {
    run("CREATE TABLE \"mdl_" + name + "\" ("
        + columns.replaceAll("(\\w+) (BIGINT|INT|VARCHAR)", "\"$1\" $2") + ")");
  }

  private void row(String table, String values) throws SQLException {
    run("INSERT INTO \"mdl_" + table + "\" VALUES (" + values + ")");
  }

  public void run(String sql) throws SQLException {
    try (Statement statement = keeper.createStatement()) {
      statement.execute(sql);
    }
  }

  public void config(String name, String value) throws SQLException {
    row("config", "'" + name + "', '" + value + "'");
  }

  public void assign(int role, int context, long user) throws SQLException {
    row("role_assignments", role + ", " + context + ", " + user);
  }

  public void say(int role, int context, String capability, int permission) throws SQLException {
    row("role_capabilities", role + ", " + context + ", '" + capability + "', " + permission);
  }

  /** Adds a capability that changes the site. */
  public void capability(String name) throws SQLException {
    row("capabilities", "'" + name + "', 'write', 0");
  }

  public Snapshot snapshot() {
    return database.snapshot();
  }

  boolean allows(long user, String capability, long context) {
    try (Snapshot snapshot = database.snapshot()) {
      SiteConfig config = SiteConfig.read(snapshot, Map.of());
      return Access.of(snapshot, config, user, Set.of(BACKUP, VIEW)).allows(capability, context);
    }
  }

  /** Statements that asking about two capabilities at two places costs. */
  long statements(long user) {
    try (Snapshot snapshot = database.snapshot()) {
      SiteConfig config = SiteConfig.read(snapshot, Map.of());
      long before = database.statements();
      Access access = Access.of(snapshot, config, user, Set.of(BACKUP, VIEW));
      for (int i = 0; i < 10; i++) {
        access.allows(BACKUP, 3);
        access.allows(VIEW, 3);
        access.allows(BACKUP, 4);
        access.allows(VIEW, 4);
      }
      return database.statements() - before;
    }
  }

  @Override
  public void close() throws SQLException {
    keeper.close();
  }
}
