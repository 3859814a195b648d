package org.holdall.reference;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The MariaDB at {@code -Dholdall.mariadb=host:port}, whose root needs no password. */
final class MariaDbServer implements Server {

  /** In milliseconds. */
  private static final long QUIET = 50;

  private final String address;

  MariaDbServer(String address) {
    this.address = address;
  }

  @Override
  public String url(String database) {
    return "jdbc:mariadb://" + address + "/" + database;
  }

  @Override
  public String user() {
    return "root";
  }

  @Override
  public Connection connect(String database) throws SQLException {
    return DriverManager.getConnection(url(database) + "?maxAllowedPacket=1073741824", user(), "");
  }

  @Override
  public void create(String database) throws SQLException {
    execute(
        "",
        "DROP DATABASE IF EXISTS " + database,
        "CREATE DATABASE " + database + " CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci");
  }

  @Override
  public void copy(String from, String to) throws SQLException {
    create(to);
    List<String> statements = new ArrayList<>();
    try (Connection connection = connect(from);
        Statement statement = connection.createStatement();
        ResultSet tables = statement.executeQuery("SHOW TABLES")) {
      while (tables.next()) {
        String table = tables.getString(1);
        statements.add("CREATE TABLE " + to + "." + table + " LIKE " + from + "." + table);
        statements.add("INSERT INTO " + to + "." + table + " SELECT * FROM " + from + "." + table);
      }
    }
    execute(to, statements.toArray(String[]::new));
  }

  @Override
  public void disconnect(String database) {
    try (Connection connection = connect("");
        Statement statement = connection.createStatement()) {
      List<String> sessions = new ArrayList<>();
      try (ResultSet all = statement.executeQuery(
          "SELECT id FROM information_schema.processlist WHERE db = '" + database + "'")) {
        while (all.next()) {
          sessions.add(all.getString(1));
        }
      }
      for (String session : sessions) {
        statement.execute("KILL CONNECTION " + session);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Waits until nothing arrives any more: that somebody has gone is counted too, but later than he goes. */
  @Override
  public long executed() {
    try (Connection connection = connect("");
        Statement statement = connection.createStatement()) {
      long asked = 1;
      long before = questions(statement);
      while (true) {
        Thread.sleep(QUIET);
        long now = questions(statement);
        asked++;
        if (now == before + 1) {
          return now - asked;
        }
        before = now;
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static long questions(Statement statement) throws SQLException {
    try (ResultSet status = statement.executeQuery("SHOW GLOBAL STATUS LIKE 'Questions'")) {
      status.next();
      return status.getLong(2);
    }
  }
}
