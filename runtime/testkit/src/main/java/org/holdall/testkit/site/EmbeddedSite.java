package org.holdall.testkit.site;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.holdall.engine.database.SiteDatabase;
import org.holdall.engine.site.Site;
import org.holdall.tree.schema.Catalogue;
import org.holdall.tree.schema.Table;

/**
 * A Moodle site in memory, with a course that has people, groups and one section, but no activity. All sites have the
 * same people by other ids, so that what a restore finds is not what it would find by luck. Closing it forgets it.
 */
public final class EmbeddedSite implements AutoCloseable {
  /** Prefix of the tables. */
  public static final String PREFIX = "mdl_";

  private static final long NOW = 1_790_000_000L;
  private static final List<String> PEOPLE =
      List.of("Ada Vega", "Björn Öst", "Chloé Roy", "Dana Ruiz", "Ewa Zając", "Femi Ojo");

  private final Connection connection;
  private final String url;
  private final Path dataroot;
  private final SiteRows rows;
  private final SiteContexts contexts;
  private final SiteContexts.Context courseContext;
  private final long course;
  private final long section;
  private final List<Long> users = new ArrayList<>();
  private final List<Long> groups = new ArrayList<>();

  /**
   * Makes a site.
   *
   * @param catalogue its tables
   * @param plugin component of the activity that is installed beside Moodle's own tables, {@code mod_...}
   * @param firstId ids of all tables begin here
   * @param dataroot an empty folder
   * @throws SQLException if the tables cannot be made
   */
  public EmbeddedSite(Catalogue catalogue, String plugin, long firstId, Path dataroot)
      throws SQLException {
    this.url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DATABASE_TO_LOWER=TRUE";
    this.dataroot = dataroot;
    this.connection = DriverManager.getConnection(url, "sa", "");
    SiteTables.create(catalogue, PREFIX, connection);
    this.rows = new SiteRows(connection, PREFIX);
    SiteFrame frame =
        SiteFrame.of(rows, "https://site" + firstId + ".example.org", "Test", "Tests", NOW);
    this.contexts = frame.contexts();
    start(catalogue, firstId);
    this.course = course(frame.categoryId());
    this.courseContext = contexts.add(SiteContexts.COURSE, course, frame.category());
    this.section = section(0);
    people();
    install(plugin);
  }

  // Rows read best as rows.
  // spotless:off
  private long course(long category) throws SQLException {
    return rows.add("course", "category", category, "fullname", "A course of tests", "shortname", "TESTS", "summary", "", "summaryformat", 1,
        "format", "topics", "startdate", NOW, "timecreated", NOW, "timemodified", NOW);
  }

  private long section(int number) throws SQLException {
    return rows.add("course_sections", "course", course, "section", number, "summary", "", "summaryformat", 1, "sequence", "", "timemodified", NOW);
  }

  private void people() throws SQLException {
    long role = rows.add("role", "name", "", "shortname", "student", "description", "", "sortorder", 5, "archetype", "student");
    long enrol = rows.add("enrol", "enrol", "manual", "courseid", course, "roleid", role, "timecreated", NOW, "timemodified", NOW);
    for (String group : List.of("Red", "Blue")) {
      groups.add(rows.add("groups", "courseid", course, "name", group, "idnumber", group, "description", "", "descriptionformat", 1,
          "timecreated", NOW, "timemodified", NOW));
    }
    for (String name : PEOPLE) {
      long user = contexts.user(name, NOW);
      users.add(user);
      rows.add("user_enrolments", "enrolid", enrol, "userid", user, "timestart", NOW, "modifierid", 2, "timecreated", NOW, "timemodified", NOW);
      rows.add("role_assignments", "roleid", role, "contextid", courseContext.id(), "userid", user, "timemodified", NOW, "modifierid", 2);
      rows.add("groups_members", "groupid", groups.get(users.size() % 2), "userid", user, "timeadded", NOW);
    }
  }

  private void install(String plugin) throws SQLException {
    rows.add("modules", "name", plugin.substring("mod_".length()));
    rows.add("config_plugins", "plugin", plugin, "name", "version", "value", "2024100700");
  }

  /**
   * Adds an activity to the course.
   *
   * @param instance id of the row of the plugin's own table
   * @return its course module
   */
  public long activity(long instance) throws SQLException {
    long module = rows.add("course_modules", "course", course, "module", moduleId(), "instance", instance, "section", section, "added", NOW);
    rows.set("course_sections", section, "sequence", Long.toString(module));
    return module;
  }
  // spotless:on

  private long moduleId() throws SQLException {
    try (Statement statement = connection.createStatement();
        var result = statement.executeQuery("SELECT MAX(\"id\") FROM \"" + PREFIX + "modules\"")) {
      result.next();
      return result.getLong(1);
    }
  }

  private void start(Catalogue catalogue, long firstId) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (Table table : catalogue.tables()) {
        statement.addBatch("ALTER TABLE \"" + PREFIX + table.name()
            + "\" ALTER COLUMN \"id\" RESTART WITH " + firstId);
      }
      statement.executeBatch();
    }
  }

  /** The site, as backup and restore see it. */
  public Site site() {
    return Site.of(SiteDatabase.open(url, "sa", null, PREFIX), dataroot);
  }

  /** Inserts further rows. */
  public SiteRows rows() {
    return rows;
  }

  /** Makes further contexts. */
  public SiteContexts contexts() {
    return contexts;
  }

  /** Stores files. */
  public SitePool pool() {
    return new SitePool(dataroot, rows);
  }

  /** Id of the course. */
  public long course() {
    return course;
  }

  /** Context of the course. */
  public SiteContexts.Context courseContext() {
    return courseContext;
  }

  /** Ids of the users in the course. */
  public List<Long> users() {
    return List.copyOf(users);
  }

  /** Ids of the course's groups. */
  public List<Long> groups() {
    return List.copyOf(groups);
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
