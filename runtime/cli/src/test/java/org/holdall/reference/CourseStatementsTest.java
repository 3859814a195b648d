package org.holdall.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.holdall.engine.backup.BackupType;
import org.holdall.engine.settings.Mode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The statements of a course's backup, counted at the server, do not grow with anything in the course. */
final class CourseStatementsTest {
  private static final long REF = 3;
  private static final int MOST = 600;

  /** Real Moodle's, for the same course. */
  private static final int MOODLE = 50_486;

  /** What is there twice. */
  private enum Twice {
    ACTIVITIES("activities/"),
    SECTIONS("sections/"),
    BLOCKS("course/blocks/"),
    USERS("users.xml");

    private final String folder;

    Twice(String folder) {
      this.folder = folder;
    }

    void add(Connection connection, char quote) throws SQLException {
      Rows rows = new Rows(connection, quote);
      switch (this) {
        case ACTIVITIES -> {
          rows.copy("mdl_course_modules", "course = 3", Map.of());
          rows.run(
              "INSERT INTO mdl_context (contextlevel, instanceid, path, depth, locked) SELECT 70, id, CONCAT('/1/3/9', id),"
                  + " 4, 0 FROM mdl_course_modules WHERE course = 3 AND id > 60");
        }
        case SECTIONS ->
          rows.copy(
              "mdl_course_sections",
              "course = 3 AND component IS NULL",
              Map.of("section", "section + 100", "sequence", "''"));
        case BLOCKS -> rows.copy("mdl_block_instances", "id < 1000", Map.of());
        case USERS -> {
          rows.copy("mdl_user", "id > 2", Map.of("username", "CONCAT(username, '-twin')"));
          rows.run(
              "INSERT INTO mdl_user_enrolments (enrolid, userid, status, timestart, timeend, modifierid, timecreated,"
                  + " timemodified) SELECT e.enrolid, t.id, e.status, e.timestart, e.timeend, e.modifierid, e.timecreated,"
                  + " e.timemodified FROM mdl_user_enrolments e JOIN mdl_user u ON u.id = e.userid"
                  + " JOIN mdl_user t ON t.username = CONCAT(u.username, '-twin')");
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void onPostgres(Twice what) throws SQLException {
    check(ReferenceSites.postgres(), what, '"');
  }

  @ParameterizedTest
  @EnumSource
  void onMariaDb(Twice what) throws SQLException {
    check(ReferenceSites.mariaDb(), what, '`');
  }

  private static void check(ReferenceSite site, Twice what, char quote) throws SQLException {
    String name = site.server().getClass().getSimpleName() + "-" + what;
    Server.Count once = site.server().count();
    Path before = backup(site, name + "-once");
    long statements = once.since();
    ReferenceSite copy = site.copy("twice");
    try (Connection connection = copy.server().connect(copy.database())) {
      what.add(connection, quote);
    }
    Server.Count again = copy.server().count();
    Path after = backup(copy, name + "-twice");
    long more = again.since();
    System.out.printf(
        "%s: %d statements for REF, %d with twice as many (real Moodle: %d)%n",
        name, statements, more, MOODLE);
    assertThat(more).isEqualTo(statements).isPositive().isLessThanOrEqualTo(MOST);
    assertThat(size(after, what)).isGreaterThan(size(before, what) * 3 / 2);
  }

  private static Path backup(ReferenceSite site, String name) {
    return Holdall.backup(site, BackupType.COURSE, REF, Mode.GENERAL, name, Map.of());
  }

  /** Number of entries, or of users. */
  private static long size(Path archive, Twice what) {
    return what == Twice.USERS
        ? Entries.count(archive, "users.xml", "<user id=")
        : Entries.names(archive).stream()
            .filter(each -> each.startsWith(what.folder))
            .count();
  }

  /** Rows made of rows. */
  private record Rows(Connection connection, char quote) {
    void copy(String table, String where, Map<String, String> changed) throws SQLException {
      List<String> columns = new ArrayList<>();
      List<String> values = new ArrayList<>();
      try (ResultSet row =
          connection.createStatement().executeQuery("SELECT * FROM " + table + " WHERE id = 0")) {
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
          String column = row.getMetaData().getColumnName(i);
          if (!column.equals("id")) {
            columns.add(quote + column + quote);
            values.add(changed.getOrDefault(column, quote + column + quote));
          }
        }
      }
      run("INSERT INTO " + table + " (" + String.join(", ", columns) + ") SELECT "
          + String.join(", ", values) + " FROM " + table + " WHERE " + where);
    }

    void run(String sql) throws SQLException {
      try (var statement = connection.createStatement()) {
        assertThat(statement.executeUpdate(sql)).as(sql).isPositive();
      }
    }
  }
}
