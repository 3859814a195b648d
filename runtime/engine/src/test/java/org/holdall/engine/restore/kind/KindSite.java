package org.holdall.engine.restore.kind;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.holdall.engine.database.Engine;
import org.holdall.engine.database.Query;
import org.holdall.engine.database.Rows;
import org.holdall.engine.database.SiteDatabase;
import org.holdall.engine.database.Snapshot;
import org.holdall.engine.database.SqlText;
import org.holdall.engine.database.Transaction;
import org.holdall.engine.database.View;
import org.holdall.engine.inspect.BackupHeader;
import org.holdall.engine.restore.place.TargetCourse;
import org.holdall.engine.site.SiteConfig;

/** A site with the tables that kinds are matched with: system context 1, category context 20, course 4 with context 40. */
final class KindSite {
  private static final String HASH = "0123456789abcdef0123456789abcdef";

  static final TargetCourse COURSE = new TargetCourse(4, 1, 0, false, false);

  final SiteDatabase database;
  final Map<String, String> config = new HashMap<>(Map.of(
      "siteadmins",
      "2",
      "mnet_localhost_id",
      "1",
      "lang",
      "en",
      "auth",
      "email,db,oauth2",
      "usetags",
      "1"));
  final List<String[]> pluginConfig = new ArrayList<>();
  final Map<String, String> roleMap = new HashMap<>();
  boolean sameSite;
  long restorer = 2;
  Path dataroot = Path.of("none");
  private final Engine engine;

  KindSite(Engine engine) throws SQLException {
    this.engine = engine;
    database = engine.siteOf(
        "CREATE TABLE mdl_mnet_host (id ID, wwwroot VARCHAR(255))",
        "CREATE TABLE mdl_user (id ID, username VARCHAR(100), email VARCHAR(100), mnethostid BIGINT, firstaccess BIGINT,"
            + " deleted BIGINT)",
        "CREATE TABLE mdl_context (id ID, contextlevel BIGINT, instanceid BIGINT, path VARCHAR(255), depth BIGINT,"
            + " locked BIGINT)",
        "CREATE TABLE mdl_role (id ID, shortname VARCHAR(100), archetype VARCHAR(30), sortorder BIGINT)",
        "CREATE TABLE mdl_role_context_levels (id ID, roleid BIGINT, contextlevel BIGINT)",
        "CREATE TABLE mdl_role_allow_assign (id ID, roleid BIGINT, allowassign BIGINT)",
        "CREATE TABLE mdl_role_assignments (id ID, roleid BIGINT, contextid BIGINT, userid BIGINT)",
        "CREATE TABLE mdl_role_capabilities (id ID, contextid BIGINT, roleid BIGINT, capability VARCHAR(255),"
            + " permission BIGINT)",
        "CREATE TABLE mdl_capabilities (id ID, name VARCHAR(255), captype VARCHAR(50), riskbitmask BIGINT)",
        "CREATE TABLE mdl_course (id ID, category BIGINT)",
        "CREATE TABLE mdl_groups (id ID, courseid BIGINT, name VARCHAR(254), idnumber VARCHAR(100), description TEXT)",
        "CREATE TABLE mdl_groupings (id ID, courseid BIGINT, name VARCHAR(254), idnumber VARCHAR(100), description TEXT)",
        "CREATE TABLE mdl_groupings_groups (id ID, groupingid BIGINT, groupid BIGINT, timeadded BIGINT)",
        "CREATE TABLE mdl_scale (id ID, courseid BIGINT, scale TEXT)",
        "CREATE TABLE mdl_grade_outcomes (id ID, courseid BIGINT, shortname VARCHAR(255))",
        "CREATE TABLE mdl_grade_outcomes_courses (id ID, courseid BIGINT, outcomeid BIGINT)",
        "CREATE TABLE mdl_tag (id ID, userid BIGINT, tagcollid BIGINT, name VARCHAR(255), rawname VARCHAR(255),"
            + " isstandard BIGINT, timemodified BIGINT)",
        "CREATE TABLE mdl_tag_coll (id ID, isdefault BIGINT, component VARCHAR(100))",
        "CREATE TABLE mdl_tag_area (id ID, component VARCHAR(100), itemtype VARCHAR(100), enabled BIGINT, tagcollid BIGINT)",
        "INSERT INTO mdl_mnet_host VALUES (1, 'https://here.example'), (2, 'https://near.example'), (3, '')",
        "INSERT INTO mdl_context VALUES (1, 10, 0, '/1', 1, 0), (20, 40, 3, '/1/20', 2, 0), (40, 50, 4, '/1/20/40', 3, 0)",
        "INSERT INTO mdl_capabilities VALUES (1, 'moodle/role:assign', 'write', 0),"
            + " (2, 'moodle/restore:createuser', 'write', 0), (3, 'moodle/restore:userinfo', 'write', 0)",
        "INSERT INTO mdl_tag_coll VALUES (1, 1, NULL), (2, 0, NULL)");
    if (engine == Engine.MARIADB) {
      // As Moodle makes it: neither case nor accents tell names apart.
      for (String table :
          List.of("user", "groups", "groupings", "scale", "grade_outcomes", "tag")) {
        run("ALTER TABLE mdl_" + table
            + " CONVERT TO CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci");
      }
    }
    for (String table : List.of("context", "tag", "groupings_groups", "grade_outcomes_courses")) {
      switch (engine) {
        case H2 -> run("ALTER TABLE mdl_" + table + " ALTER COLUMN id RESTART WITH 1000");
        case POSTGRESQL -> run("ALTER SEQUENCE mdl_" + table + "_id_seq RESTART WITH 1000");
        case MARIADB -> run("ALTER TABLE mdl_" + table + " AUTO_INCREMENT = 1000");
      }
    }
  }

  void run(String... statements) throws SQLException {
    try (Connection connection = engine.connect();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  KindContext context(View view) {
    return context(view, COURSE);
  }

  KindContext context(View view, TargetCourse target) {
    BackupHeader header = new BackupHeader(
        Map.of("original_site_identifier_hash", HASH), Map.of(), List.of(), List.of(), Map.of());
    return new KindContext(
        view,
        (kind, ids, sink) -> {},
        dataroot,
        SiteConfig.read(new ConfigTables(), config),
        header,
        sameSite,
        target,
        Map.of("qtype_braille", Set.of("tactile", "dragimage")),
        restorer,
        roleMap);
  }

  /** Rows of the site, columns separated by commas. */
  List<String> read(String sql) {
    int columns = sql.substring(0, sql.indexOf(" FROM ")).split(",").length;
    List<String> found = new ArrayList<>();
    try (Snapshot snapshot = database.snapshot();
        Rows rows = snapshot.rows(Query.of(SqlText.of(database, sql)))) {
      while (rows.next()) {
        List<String> row = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
          row.add(String.valueOf(rows.text(i)));
        }
        found.add(String.join(",", row));
      }
    }
    return found;
  }

  /** Something that is done with one restorer after the other, in a transaction that lasts. */
  interface Attempt {
    void in(Kinds kinds, TestScope scope);
  }

  void restore(Attempt attempt) {
    try (Transaction transaction = database.transaction()) {
      Kinds kinds = Kinds.of(context(transaction));
      attempt.in(kinds, new TestScope(transaction));
      kinds.finish(transaction);
      transaction.commit();
    }
  }

  /** The tables of configuration: nothing but {@link #pluginConfig}. */
  private final class ConfigTables implements View {
    @Override
    public SiteDatabase database() {
      return database;
    }

    @Override
    public Rows rows(Query query) {
      Iterator<String[]> all = query.sql().contains("config_plugins")
          ? pluginConfig.iterator()
          : Collections.emptyIterator();
      return new Rows() {
        private String[] row = {};

        @Override
        public boolean next() {
          boolean more = all.hasNext();
          row = more ? all.next() : row;
          return more;
        }

        @Override
        public String text(int column) {
          return row[column];
        }

        @Override
        public long id(int column) {
          throw new UnsupportedOperationException();
        }

        @Override
        public void close() {
          // nothing is open
        }
      };
    }
  }
}
