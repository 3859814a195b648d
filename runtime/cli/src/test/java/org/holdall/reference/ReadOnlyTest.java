package org.holdall.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.holdall.engine.archive.Container;
import org.holdall.engine.backup.Backup;
import org.holdall.engine.backup.BackupRequest;
import org.holdall.engine.backup.BackupType;
import org.holdall.engine.backup.Unknown;
import org.holdall.engine.database.SiteDatabase;
import org.holdall.engine.settings.Mode;
import org.holdall.engine.site.Site;
import org.junit.jupiter.api.Test;

/** A user of the database who may only read can back up a course, and no table is changed. */
final class ReadOnlyTest {
  private static final long REF = 3;
  private static final String READER = "holdall_reader";
  private static final String PASSWORD = "reads";

  @Test
  void onPostgres() throws SQLException {
    ReferenceSite site = ReferenceSites.postgres().copy("readonly");
    site.execute(
        "DROP ROLE IF EXISTS " + READER,
        "CREATE ROLE " + READER + " LOGIN PASSWORD '" + PASSWORD + "'",
        "REVOKE ALL ON SCHEMA public FROM PUBLIC",
        "REVOKE TEMPORARY ON DATABASE readonly FROM PUBLIC",
        "GRANT USAGE ON SCHEMA public TO " + READER,
        "GRANT SELECT ON ALL TABLES IN SCHEMA public TO " + READER);
    try {
      check(site, "SELECT md5(string_agg(t::text, '' ORDER BY t.id)) FROM %s t");
    } finally {
      site.execute("DROP OWNED BY " + READER, "DROP ROLE " + READER);
    }
  }

  @Test
  void onMariaDb() throws SQLException {
    ReferenceSite site = ReferenceSites.mariaDb().copy("readonly");
    site.execute(
        "CREATE OR REPLACE USER " + READER + " IDENTIFIED BY '" + PASSWORD + "'",
        "GRANT SELECT ON " + site.database() + ".* TO " + READER);
    try {
      check(site, "CHECKSUM TABLE %s");
    } finally {
      site.execute("DROP USER " + READER);
    }
  }

  private static void check(ReferenceSite site, String checksum) throws SQLException {
    String name = "readonly-" + site.server().getClass().getSimpleName();
    Map<String, String> before = checksums(site, checksum);
    assertThat(before).hasSizeGreaterThan(450);
    Path archive = backup(site, READER, PASSWORD, name);
    assertThat(checksums(site, checksum)).isEqualTo(before);
    Comparisons.equal(backup(site, site.server().user(), "", name + "-owner"), archive);
  }

  private static Path backup(ReferenceSite site, String user, String password, String name) {
    Path file = Holdall.target(name);
    String url = site.server().url(site.database()).replaceFirst("[?].*", "");
    SiteDatabase database = SiteDatabase.open(url, user, password, "mdl_");
    new Backup(new Site(database, site.dataroot(), ReferenceSite.WWWROOT, null, Map.of()))
        .run(new BackupRequest(
            BackupType.COURSE,
            REF,
            null,
            Mode.GENERAL,
            Map.of(),
            Container.TGZ,
            file,
            true,
            Unknown.WARN));
    return file;
  }

  /** A checksum of the rows of each table. */
  private static Map<String, String> checksums(ReferenceSite site, String checksum)
      throws SQLException {
    Map<String, String> sums = new TreeMap<>();
    try (Connection connection = site.server().connect(site.database());
        Statement statement = connection.createStatement()) {
      for (String table : tables(connection)) {
        try (ResultSet row = statement.executeQuery(checksum.formatted(table))) {
          row.next();
          sums.put(table, String.valueOf(row.getString(row.getMetaData().getColumnCount())));
        }
      }
    }
    return sums;
  }

  private static List<String> tables(Connection connection) throws SQLException {
    List<String> tables = new ArrayList<>();
    try (ResultSet all = connection
        .getMetaData()
        .getTables(
            connection.getCatalog(), null, "mdl\\_%", new String[] {"TABLE", "BASE TABLE"})) {
      while (all.next()) {
        tables.add(all.getString("TABLE_NAME"));
      }
    }
    return tables;
  }
}
