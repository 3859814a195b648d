package org.holdall.engine.restore.place;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.holdall.engine.database.Engine;
import org.holdall.engine.database.Query;
import org.holdall.engine.database.Rows;
import org.holdall.engine.database.SiteDatabase;
import org.holdall.engine.database.Snapshot;
import org.holdall.engine.database.SqlText;

/** A site with course 2 in category 1 and, beside Holdall, somebody else who changes it. */
final class CourseSite {
  private static final String[] TABLES = {
    "CREATE TABLE mdl_course (id ID, category BIGINT, format VARCHAR(21), startdate BIGINT, enddate BIGINT,"
        + " cacherev BIGINT DEFAULT 0 NOT NULL)",
    "CREATE TABLE mdl_course_sections (id ID, course BIGINT NOT NULL, section BIGINT NOT NULL, sequence TEXT,"
        + " timemodified BIGINT DEFAULT 0 NOT NULL, UNIQUE (course, section))",
    "CREATE TABLE mdl_context (id ID, contextlevel BIGINT NOT NULL, instanceid BIGINT NOT NULL, path VARCHAR(255),"
        + " depth BIGINT DEFAULT 0 NOT NULL, locked BIGINT DEFAULT 0 NOT NULL, UNIQUE (contextlevel, instanceid))",
    "CREATE TABLE mdl_course_modules (id ID, course BIGINT NOT NULL)",
    "CREATE TABLE mdl_task_adhoc (id ID, component VARCHAR(255) NOT NULL, classname VARCHAR(255) NOT NULL,"
        + " nextruntime BIGINT NOT NULL, faildelay BIGINT, customdata TEXT, timecreated BIGINT, timestarted BIGINT,"
        + " attemptsavailable BIGINT)",
    "CREATE TABLE mdl_modules (id ID, name VARCHAR(20))",
    "INSERT INTO mdl_modules (name) VALUES ('choice'), ('quiz')",
    "INSERT INTO mdl_course (id, category, format, startdate, enddate) VALUES (2, 1, 'topics', 1000, 0)",
    "INSERT INTO mdl_context (id, contextlevel, instanceid, path, depth) VALUES (101, 10, 0, '/101', 1),"
        + " (103, 40, 1, '/101/103', 2)",
  };

  final SiteDatabase database;
  private final Engine engine;

  CourseSite(Engine engine, String... more) {
    this.engine = engine;
    database = engine.siteOf(TABLES);
    other(more);
  }

  /** What somebody else does, and commits. */
  void other(String... statements) {
    try (Connection connection = engine.connect();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Rows, columns separated by blanks. */
  List<String> read(String sql, int columns) {
    List<String> found = new ArrayList<>();
    try (Snapshot snapshot = database.snapshot();
        Rows rows = snapshot.rows(Query.of(SqlText.of(database, sql)))) {
      while (rows.next()) {
        List<String> row = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
          row.add(String.valueOf(rows.text(i)));
        }
        found.add(String.join(" ", row));
      }
    }
    return found;
  }
}
