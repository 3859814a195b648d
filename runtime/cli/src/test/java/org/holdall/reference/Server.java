package org.holdall.reference;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** A database server that tests may fill; each kind is started or found at most once per test run. */
interface Server {

  /** Returns where to connect to a database of this server. */
  String url(String database);

  /** Returns the user that needs no password. */
  String user();

  /** Returns a connection to one database. */
  Connection connect(String database) throws SQLException;

  /** Makes an empty database, in place of one of the same name. */
  void create(String database) throws SQLException;

  /**
   * Makes a database with everything that is in another, in place of one that was made under the same name.
   *
   * @return how the database is called
   */
  String copy(String from, String to) throws SQLException;

  /** Ends all sessions of others in a database, as an administrator may. */
  void disconnect(String database);

  /** Returns the number of statements the server has executed, as it counts them itself; counting costs some, always the same. */
  long executed();

  /** Starts to count the statements of others. */
  default Count count() {
    long before = executed();
    long cost = executed() - before;
    return () -> executed() - before - 2 * cost;
  }

  /** A count that is under way. */
  interface Count {

    /** Returns the statements since the count was started, without those that counting costs. */
    long since();
  }

  /** Executes statements in one database. */
  default void execute(String database, String... statements) throws SQLException {
    try (Connection connection = connect(database);
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }
}
