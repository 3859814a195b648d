package org.holdall.testkit.site;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.holdall.engine.database.SiteDatabase;
import org.holdall.engine.site.Site;
import org.holdall.tree.schema.Catalogue;
import org.holdall.tree.schema.Table;

/**
 * A Moodle site in memory, with a course that has people, groups and two sections, but no activity. All sites have the
 * same people by other ids, so that what a restore finds is not what it would find by luck. Closing it forgets it.
 */
public final class EmbeddedSite implements AutoCloseable {
  /** Prefix of the tables. */
  public static final String PREFIX = "mdl_";

  private static final long NOW = 1_790_000_000L;
  private static final List<String> PEOPLE =
      List.of("Ada Vega", "Björn Öst", "Chloé Roy", "Dana Ruiz", "Ewa Zając", "Femi Ojo");

  /** What can have tags: component and type of item. */
  private static final List<String> TAGGED = List.of(
      "core user",
      "core course",
      "core course_modules",
      "core badge",
      "core_question question",
      "mod_book book_chapters",
      "mod_data data_records",
      "mod_forum forum_posts",
      "mod_glossary glossary_entries",
      "mod_wiki wiki_pages");

  private final Connection connection;
  private final String url;
  private final Path dataroot;
  private final SiteRows rows;
  private final SiteContexts contexts;
  private final SiteContexts.Context courseContext;
  private final long course;
  private final long category;
  private final List<Long> sections;
  private final Map<String, Long> modules = new HashMap<>();
  private final Map<Long, String> sequences = new HashMap<>();
  private final List<Long> roles = new ArrayList<>();
  private final List<Long> users = new ArrayList<>();
  private final List<Long> groups = new ArrayList<>();

  /**
   * Makes a site.
   *
   * @param catalogue its tables
   * @param plugins components of the plugins that are installed beside Moodle's own tables, {@code mod_...} for one
   * @param firstId ids of all tables begin here
   * @param dataroot an empty folder
   * @throws SQLException if the tables cannot be made
   */
  public EmbeddedSite(Catalogue catalogue, Collection<String> plugins, long firstId, Path dataroot)
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
    this.category = frame.categoryId();
    this.course = course(category);
    this.courseContext = contexts.add(SiteContexts.COURSE, course, frame.category());
    this.sections = List.of(section(0), section(1));
    people();
    tags();
    for (String plugin : plugins) {
      install(plugin);
    }
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
    roles.add(role);
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

  private void tags() throws SQLException {
    long collection = rows.add("tag_coll", "isdefault", 1, "sortorder", 0);
    for (String area : TAGGED) {
      int space = area.indexOf(' ');
      rows.add("tag_area", "component", area.substring(0, space), "itemtype", area.substring(space + 1), "enabled", 1, "tagcollid", collection);
    }
  }

  private void install(String plugin) throws SQLException {
    if (plugin.startsWith("mod_")) {
      modules.put(plugin, rows.add("modules", "name", plugin.substring("mod_".length())));
    }
    rows.add("config_plugins", "plugin", plugin, "name", "version", "value", "2024100700");
  }

  /**
   * Adds an activity to a section of the course.
   *
   * @param plugin its component, one of those that are installed
   * @param instance id of the row of the plugin's own table
   * @return its course module
   */
  public long activity(String plugin, long instance) throws SQLException {
    long section = sections.get((int) (instance % sections.size()));
    long module = rows.add("course_modules", "course", course, "module", module(plugin), "instance", instance, "section", section, "added", NOW);
    String sequence = sequences.merge(section, Long.toString(module), (before, one) -> before + "," + one);
    rows.set("course_sections", section, "sequence", sequence);
    return module;
  }
  // spotless:on

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

  /** Id of the category that the course is in. */
  public long category() {
    return category;
  }

  /** Id that the site has for a kind of activities. */
  public long module(String plugin) {
    return modules.getOrDefault(plugin, 0L);
  }

  /** Ids of the course's sections. */
  public List<Long> sections() {
    return sections;
  }

  /** Ids of the roles that the people of the course have. */
  public List<Long> roles() {
    return List.copyOf(roles);
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
