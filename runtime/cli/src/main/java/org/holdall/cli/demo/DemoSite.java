package org.holdall.cli.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.holdall.engine.HoldallException;
import org.holdall.tree.schema.Catalogue;

/**
 * An embedded Moodle site in a folder: database and data folder.
 *
 * @param jdbcUrl the database
 * @param user its user, without password
 * @param dataroot the data folder
 * @param tables number of tables
 * @param module course-module id of the choice worth a backup
 */
public record DemoSite(String jdbcUrl, String user, Path dataroot, int tables, long module) {
  /** Prefix of the tables. */
  public static final String PREFIX = "mdl_";

  /** Address of the site. */
  public static final String WWWROOT = "https://moodle.example.org";

  private static final Set<String> OWN = Set.of("moodle.mv.db", "moodle.trace.db", "moodledata");

  /**
   * Makes the site, in place of one that an earlier call made there.
   *
   * @throws HoldallException if the folder cannot be written, or holds a folder {@code site} of somebody else
   */
  public static DemoSite create(Path folder) {
    Path site = folder.toAbsolutePath().normalize().resolve("site");
    String url = "jdbc:h2:" + site.resolve("moodle") + ";DATABASE_TO_LOWER=TRUE";
    try {
      requireOwn(site);
      delete(site);
      Path dataroot = Files.createDirectories(site.resolve("moodledata"));
      try (Connection connection = DriverManager.getConnection(url, "sa", "")) {
        connection.setAutoCommit(false);
        int tables = DemoTables.create(Catalogue.load("4.5"), PREFIX, connection);
        long module = fill(connection, dataroot);
        connection.commit();
        try (Statement statement = connection.createStatement()) {
          statement.execute("SHUTDOWN");
        }
        // Read only, so that reading never rewrites the file.
        return new DemoSite(url + ";ACCESS_MODE_DATA=r", "sa", dataroot, tables, module);
      }
    } catch (IOException | SQLException e) {
      throw new HoldallException(
          "The demo site cannot be made in " + site + ": " + e.getMessage() + "; give --output DIR",
          e);
    }
  }

  private static long fill(Connection connection, Path dataroot) throws SQLException, IOException {
    DemoRows rows = new DemoRows(connection, PREFIX);
    long now = Instant.parse("2026-11-20T08:00:00Z").getEpochSecond();
    for (List<String> setting : List.of(
        List.of("version", "2024100706"),
        List.of("release", "4.5.6 (Build: 20250811)"),
        List.of("siteidentifier", "DemoDemoDemoDemoDemoDemoDemoDemomoodle.example.org"),
        List.of("mnet_localhost_id", "1"),
        List.of("siteadmins", "2"))) {
      rows.add("config", "name", setting.get(0), "value", setting.get(1));
    }
    for (String off : List.of("backup_general_logs", "backup_general_histories")) {
      rows.add("config_plugins", "plugin", "backup", "name", off, "value", "0");
    }
    rows.add("config_plugins", "plugin", "core_competency", "name", "enabled", "value", "1");
    rows.add(
        "mnet_host",
        "wwwroot",
        WWWROOT,
        "ip_address",
        "127.0.0.1",
        "name",
        "",
        "public_key",
        "",
        "applicationid",
        1);
    DemoContexts contexts = new DemoContexts(rows);
    long site = rows.add(
        "course",
        "category",
        0,
        "fullname",
        "Fernhill School",
        "shortname",
        "Fernhill",
        "format",
        "site",
        "timecreated",
        now,
        "timemodified",
        now);
    contexts.add(DemoContexts.COURSE, site, contexts.system());
    contexts.user("Guest", now);
    contexts.user("Admin", now);
    long category = rows.add(
        "course_categories",
        "name",
        "Geography",
        "depth",
        1,
        "path",
        "/1",
        "coursecount",
        1,
        "timemodified",
        now);
    DemoContexts.Context categoryContext =
        contexts.add(DemoContexts.CATEGORY, category, contexts.system());
    return new DemoCourse(rows, new DemoPool(dataroot, rows), contexts, now)
        .create(categoryContext, category, WWWROOT);
  }

  /** Only what this class made may be deleted: somebody may have a folder of that name. */
  private static void requireOwn(Path site) throws IOException {
    if (Files.exists(site)) {
      try (Stream<Path> inside = Files.isDirectory(site) ? Files.list(site) : Stream.of(site)) {
        if (!inside.allMatch(path -> OWN.contains(path.getFileName().toString()))) {
          throw new HoldallException(
              site + " exists and is not a demo site; give another folder with --output DIR");
        }
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
