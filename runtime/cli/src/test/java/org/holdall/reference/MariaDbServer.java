package org.holdall.reference;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The MariaDB at {@code -Dholdall.mariadb=host:port}, whose root needs no password. */
final class MariaDbServer implements Server {

  private static final Set<String> COPIES = new HashSet<>();

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

  /** There is one copy of each database: hundreds of tables take longer to make than all tests with them. */
  @Override
  public String copy(String from, String to) throws SQLException {
    String copy = from + "_copy";
    try (Connection connection = connect("");
        Statement statement = connection.createStatement()) {
      if (!COPIES.contains(copy) || !sameTables(statement, from, copy)) {
        create(copy);
        for (String table : tables(statement, from)) {
          statement.execute("CREATE TABLE " + copy + table + " LIKE " + from + table);
        }
        COPIES.add(copy);
      }
      for (String table : different(statement, from, copy)) {
        statement.execute("DELETE FROM " + copy + table);
        statement.execute("INSERT INTO " + copy + table + " SELECT * FROM " + from + table);
      }
    }
    return copy;
  }

  /** Whether the columns of all tables are the same. */
  private static boolean sameTables(Statement statement, String one, String other)
      throws SQLException {
    String columns =
        "SELECT table_name, column_name, column_type, is_nullable, column_default, extra"
            + " FROM information_schema.columns WHERE table_schema = '";
    return strings(statement, columns + one + "'")
        .equals(strings(statement, columns + other + "'"));
  }

  /** Tables, with a dot, whose rows are not the same. */
  private static List<String> different(Statement statement, String one, String other)
      throws SQLException {
    List<String> tables = tables(statement, one);
    List<String> sums = strings(statement, sums(one, tables));
    List<String> others = strings(statement, sums(other, tables));
    return IntStream.range(0, tables.size())
        .filter(i -> !sums.get(i).replace(one, other).equals(others.get(i)))
        .mapToObj(tables::get)
        .toList();
  }

  private static String sums(String database, List<String> tables) {
    return tables.stream()
        .map(table -> database + table)
        .collect(Collectors.joining(", ", "CHECKSUM TABLE ", ""));
  }

  private static List<String> tables(Statement statement, String database) throws SQLException {
    return strings(statement, "SHOW TABLES FROM " + database).stream()
        .map(table -> "." + table.strip())
        .toList();
  }

  /** Rows, as texts; sorted. */
  private static List<String> strings(Statement statement, String sql) throws SQLException {
    List<String> found = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery(sql)) {
      int columns = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        StringBuilder row = new StringBuilder();
        for (int i = 1; i <= columns; i++) {
          row.append(rows.getString(i)).append(' ');
        }
        found.add(row.toString());
      }
    }
    found.sort(null);
    return found;
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
