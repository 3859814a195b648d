package org.holdall.reference;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * A Moodle site with the courses REF and CHOICE1: its database and its file pool.
 *
 * @param server where the database is
 * @param database its name
 * @param dataroot the data folder
 * @param archives what Moodle made from this very state, relative to the reference data
 */
record ReferenceSite(Server server, String database, Path dataroot, String archives) {

  /** The site on PostgreSQL; skips the test without reference data. */
  static ReferenceSite onPostgres() {
    ReferenceData.assumePresent();
    return Postgres.SITE;
  }

  /** The site on MariaDB; skips the test without reference data or server. */
  static ReferenceSite onMariaDb() {
    ReferenceData.assumePresent();
    assumeTrue(!System.getProperty("holdall.mariadb", "").isEmpty(), "no MariaDB: -Dholdall.mariadb=HOST:PORT is not given");
    return MariaDb.SITE;
  }

  /** Returns the options of the command line that name this site. */
  List<String> options() {
    return List.of("--jdbc-url", server.url(database), "--db-user", server.user(), "--dataroot", dataroot.toString(),
        "--wwwroot", "http://localhost/moodle");
  }

  /** Returns a site of its own with the same content, which the test may change. */
  ReferenceSite copy(String name) {
    try {
      server.copy(database, name);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return new ReferenceSite(server, name, dataroot, archives);
  }

  /** Changes the site's database. */
  void execute(String... statements) {
    try {
      server.execute(database, statements);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns an archive that Moodle wrote from this state. */
  Path archive(String name) {
    return ReferenceData.file(archives + "/mbz/" + name + ".mbz");
  }

  private static ReferenceSite load(Server server, String folder, String dump) {
    String database = "moodle_ref";
    try {
      server.create(database);
      try (Connection connection = server.connect(database)) {
        Dump.load(ReferenceData.file(folder + "/db/" + dump), connection);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    Path dataroot = Dataroot.unpack(ReferenceData.file(folder + "/db/filedir-REF.tar.gz"));
    return new ReferenceSite(server, database, dataroot, folder);
  }

  private static final class Postgres {
    static final ReferenceSite SITE = load(new PostgresServer(), "moodle-4.5", "moodle-REF.sql.gz");
  }

  private static final class MariaDb {
    static final ReferenceSite SITE =
        load(new MariaDbServer(System.getProperty("holdall.mariadb")), "moodle-4.5-mariadb", "moodle-REF.mariadb.sql.gz");
  }
}
