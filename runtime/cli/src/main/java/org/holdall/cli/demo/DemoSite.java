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
import java.util.Set;
import java.util.stream.Stream;
import org.holdall.engine.HoldallException;
import org.holdall.testkit.site.SiteFrame;
import org.holdall.testkit.site.SitePool;
import org.holdall.testkit.site.SiteRows;
import org.holdall.testkit.site.SiteTables;
import org.holdall.tree.schema.Catalogue;

/**
 * An embedded Moodle site in a folder: database and data folder.
 *
 * @param jdbcUrl the database
 * @param user its user, without password
 * @param dataroot the data folder
 * @param tables number of tables
 * @param course its course
 * @param module course-module id of the choice worth a backup; 0 if the course is empty
 */
public record DemoSite(
    String jdbcUrl, String user, Path dataroot, int tables, long course, long module) {
  /** Prefix of the tables. */
  public static final String PREFIX = "mdl_";

  /** Address of the site. */
  public static final String WWWROOT = "https://moodle.example.org";

  /** Address of the other site. */
  public static final String OTHER_WWWROOT = "https://lab.example.net";

  private static final long NOW = Instant.parse("2026-11-20T08:00:00Z").getEpochSecond();

  private static final Set<String> OWN = Set.of("moodle.mv.db", "moodle.trace.db", "moodledata");

  private interface Contents {
    /** Fills the tables; returns the ids of course and course module. */
    long[] fill(Connection connection, Path dataroot) throws SQLException, IOException;
  }

  /**
   * Makes the site, in place of one that an earlier call made there. It can only be read.
   *
   * @throws HoldallException if the folder cannot be written, or holds a folder {@code site} of somebody else
   */
  public static DemoSite create(Path folder) {
    // Read only, so that reading never rewrites the file.
    return create(folder, "site", ";ACCESS_MODE_DATA=r", DemoSite::fill);
  }

  /**
   * Makes another site, with an empty course, in place of one that an earlier call made there. It can be written.
   *
   * @throws HoldallException if the folder cannot be written, or holds a folder {@code other-site} of somebody else
   */
  public static DemoSite createOther(Path folder) {
    return create(folder, "other-site", "", DemoSite::fillOther);
  }

  private static DemoSite create(Path folder, String name, String mode, Contents contents) {
    Path site = folder.toAbsolutePath().normalize().resolve(name);
    String url = "jdbc:h2:" + site.resolve("moodle") + ";DATABASE_TO_LOWER=TRUE";
    try {
      requireOwn(site);
      delete(site);
      Path dataroot = Files.createDirectories(site.resolve("moodledata"));
      try (Connection connection = DriverManager.getConnection(url, "sa", "")) {
        connection.setAutoCommit(false);
        int tables = SiteTables.create(Catalogue.load("4.5"), PREFIX, connection);
        long[] ids = contents.fill(connection, dataroot);
        connection.commit();
        try (Statement statement = connection.createStatement()) {
          statement.execute("SHUTDOWN");
        }
        return new DemoSite(url + mode, "sa", dataroot, tables, ids[0], ids[1]);
      }
    } catch (IOException | SQLException e) {
      throw new HoldallException(
          "The demo site cannot be made in " + site + ": " + e.getMessage() + "; give --output DIR",
          e);
    }
  }

  private static long[] fill(Connection connection, Path dataroot)
      throws SQLException, IOException {
    SiteRows rows = new SiteRows(connection, PREFIX);
    SiteFrame frame = SiteFrame.of(rows, WWWROOT, "Fernhill School", "Geography", NOW);
    return new DemoCourse(rows, new SitePool(dataroot, rows), frame.contexts(), NOW)
        .create(frame.category(), frame.categoryId(), WWWROOT);
  }

  private static long[] fillOther(Connection connection, Path dataroot) throws SQLException {
    SiteRows rows = new SiteRows(connection, PREFIX);
    SiteFrame frame = SiteFrame.of(rows, OTHER_WWWROOT, "Field Laboratory", "Geography", NOW);
    return new long[] {DemoEmptyCourse.create(rows, frame, connection, NOW), 0};
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
