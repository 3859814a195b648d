package org.holdall.benchmarks.site;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/** An embedded PostgreSQL with sites, each a database. */
public final class Postgres implements AutoCloseable {
  /** Who may do all; needs no password. */
  public static final String USER = "postgres";

  private final EmbeddedPostgres server;

  /** Starts it. */
  public Postgres() throws IOException {
    server = EmbeddedPostgres.builder()
        .setServerConfig("shared_buffers", "512MB")
        .setServerConfig("max_wal_size", "4GB")
        .setServerConfig("autovacuum", "off")
        .start();
  }

  /** Makes a site without answers, replacing any of that name. */
  public void site(String name) throws SQLException, IOException {
    execute(
        USER, "DROP DATABASE IF EXISTS " + name, "CREATE DATABASE " + name + " TEMPLATE template0");
    execute(name, MoodleTables.sql(), resource("site.sql"), sequences());
  }

  /** Adds users and answers to its choice. */
  public void crowd(String site, int users, int answers) throws SQLException, IOException {
    fill(site, List.of("crowd.sql"), Map.of("users", users, "answers", answers));
  }

  /** Runs resources on a site, in which {@code :name} stands for a number. */
  public void fill(String site, List<String> resources, Map<String, Integer> numbers)
      throws SQLException, IOException {
    List<String> all = new ArrayList<>();
    for (String name : resources) {
      String sql = resource(name);
      for (Map.Entry<String, Integer> number : numbers.entrySet()) {
        sql = sql.replace(":" + number.getKey(), number.getValue().toString());
      }
      all.add(sql);
    }
    all.addAll(List.of(sequences(), "VACUUM ANALYZE"));
    execute(site, all.toArray(String[]::new));
  }

  /** Makes a site as another is, replacing any of that name. Nobody may be connected to either. */
  public void copy(String from, String to) throws SQLException {
    execute(USER, "DROP DATABASE IF EXISTS " + to, "CREATE DATABASE " + to + " TEMPLATE " + from);
  }

  /** Ids go on where the rows end. */
  private static String sequences() {
    return """
        DO $$ DECLARE t text; BEGIN
          FOR t IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' LOOP
            EXECUTE format('SELECT setval(pg_get_serial_sequence(%L, ''id''), max(id)) FROM %I HAVING max(id) IS NOT NULL', t, t);
          END LOOP;
        END $$""";
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = Objects.requireNonNull(Postgres.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Runs statements, each on its own. */
  public void execute(String site, String... sql) throws SQLException {
    try (Connection connection = connect(site);
        Statement statement = connection.createStatement()) {
      for (String each : sql) {
        statement.execute(each);
      }
    }
  }

  /** JDBC address of a site. */
  public String url(String site) {
    return server.getJdbcUrl(USER, site);
  }

  /** A connection that transfers numbers as texts, as Holdall's do. */
  public Connection connect(String site) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("binaryTransfer", "false");
    return DriverManager.getConnection(url(site), properties);
  }

  /** The same, which sends a batch of rows as one statement. */
  public Connection connectForBatches(String site) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("reWriteBatchedInserts", "true");
    return DriverManager.getConnection(url(site), properties);
  }

  /** The one number that a query finds. */
  public long number(String site, String sql) throws SQLException {
    try (Connection connection = connect(site);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  /** Process id of the server's first process; all others are its children. */
  public long process() throws SQLException, IOException {
    try (Connection connection = connect(USER);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SHOW data_directory")) {
      rows.next();
      return Long.parseLong(Files.readAllLines(
              Path.of(rows.getString(1)).resolve("postmaster.pid"), StandardCharsets.UTF_8)
          .get(0));
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
