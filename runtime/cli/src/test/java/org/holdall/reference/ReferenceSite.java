package org.holdall.reference;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/**
 * A Moodle site out of the reference data: its database and its file pool.
 *
 * @param server where the database is
 * @param database its name
 * @param dataroot the data folder
 */
record ReferenceSite(Server server, String database, Path dataroot) {

  /** Address of all sites of the reference data. */
  static final String WWWROOT = "http://localhost/moodle";

  /** Returns the options of the command line that name this site. */
  List<String> options() {
    return List.of(
        "--jdbc-url",
        server.url(database),
        "--db-user",
        server.user(),
        "--dataroot",
        dataroot.toString(),
        "--wwwroot",
        WWWROOT);
  }

  /** Returns a site of its own with the same content, which the test may change until the next copy is made. */
  ReferenceSite copy(String name) {
    try {
      return new ReferenceSite(server, server.copy(database, name), dataroot);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Changes the site's database. */
  void execute(String... statements) {
    try {
      server.execute(database, statements);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
