package org.holdall.reference;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The sites that the tests of one run share; each is loaded when it is first asked for. Nobody may change them. */
final class ReferenceSites {

  private static final Map<String, ReferenceSite> LOADED = new ConcurrentHashMap<>();
  private static final Map<String, Path> DATAROOTS = new ConcurrentHashMap<>();

  private ReferenceSites() {}

  /** The site with the courses REF and CHOICE1 on PostgreSQL; skips the test without reference data. */
  static ReferenceSite postgres() {
    return postgres("moodle-4.5/db/moodle-REF.sql.gz");
  }

  /** The same courses on MariaDB; skips the test without reference data or server. */
  static ReferenceSite mariaDb() {
    ReferenceData.assumePresent();
    String address = System.getProperty("holdall.mariadb", "");
    assumeTrue(!address.isEmpty(), "no MariaDB: -Dholdall.mariadb=HOST:PORT is not given");
    return site(
        new MariaDbServer(address),
        "moodle-4.5-mariadb/db/moodle-REF.mariadb.sql.gz",
        "moodle-4.5-mariadb/db/filedir-REF.tar.gz");
  }

  /** The site without courses on MariaDB; skips the test without reference data or server. */
  static ReferenceSite freshMariaDb() {
    ReferenceData.assumePresent();
    String address = System.getProperty("holdall.mariadb", "");
    assumeTrue(!address.isEmpty(), "no MariaDB: -Dholdall.mariadb=HOST:PORT is not given");
    return site(
        new MariaDbServer(address),
        "moodle-4.5-mariadb/db/moodle-FRESH.mariadb.sql.gz",
        "moodle-4.5-mariadb/db/filedir-REF.tar.gz");
  }

  /** The site of any dump of the reference data; skips the test without reference data. */
  static ReferenceSite postgres(String dump) {
    ReferenceData.assumePresent();
    String pool = dump.startsWith("moodle-4.4")
        ? "moodle-4.4/db/filedir-REF-CHOICE1.tar.gz"
        : "moodle-4.5/db/filedir-REF.tar.gz";
    return site(Postgres.SERVER, dump, pool);
  }

  private static ReferenceSite site(Server server, String dump, String pool) {
    return LOADED.computeIfAbsent(dump, d -> load(server, "moodle" + LOADED.size(), dump, pool));
  }

  private static ReferenceSite load(Server server, String database, String dump, String pool) {
    Path dataroot =
        DATAROOTS.computeIfAbsent(pool, p -> Entries.unpack(ReferenceData.file(p), "filedir/"));
    try {
      server.create(database);
      try (Connection connection = server.connect(database)) {
        Dump.load(ReferenceData.file(dump), connection);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("Cannot load " + dump, e);
    }
    return new ReferenceSite(server, database, dataroot);
  }

  private static final class Postgres {
    static final Server SERVER = new PostgresServer();
  }
}
