package org.holdall.cli.demo;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.holdall.engine.HoldallException;
import org.jspecify.annotations.Nullable;

/** Compares a choice in two sites, row by row; an id counts as what it points to. */
public final class DemoRestored {
  // Queries read best as lines.
  // spotless:off
  private static final Map<String, String> TABLES = new TreeMap<>(Map.of(
      "choice", "SELECT * FROM {choice} WHERE id = (SELECT instance FROM {course_modules} WHERE id = ?)",
      "choice_answers", "SELECT * FROM {choice_answers} WHERE choiceid = (SELECT instance FROM {course_modules} WHERE id = ?) ORDER BY timemodified",
      "choice_options", "SELECT * FROM {choice_options} WHERE choiceid = (SELECT instance FROM {course_modules} WHERE id = ?) ORDER BY id",
      "course_modules", "SELECT * FROM {course_modules} WHERE id = ?",
      "user", "SELECT * FROM {user} WHERE id IN (SELECT userid FROM {choice_answers} WHERE choiceid = "
          + "(SELECT instance FROM {course_modules} WHERE id = ?)) ORDER BY username"));

  /** What an id in a column points to, by a name that both sites share. */
  private static final Map<String, String> NAMES = Map.of(
      "course", "SELECT course, 'the course' FROM {course_modules} WHERE id = ?",
      "choiceid", "SELECT instance, 'the choice' FROM {course_modules} WHERE id = ?",
      "instance", "SELECT instance, 'the choice' FROM {course_modules} WHERE id = ?",
      "section", "SELECT s.id, CONCAT('section ', s.section) FROM {course_sections} s JOIN {course_modules} m ON m.course = s.course WHERE m.id = ?",
      "optionid", "SELECT o.id, o.text FROM {choice_options} o JOIN {course_modules} m ON m.instance = o.choiceid WHERE m.id = ?",
      "module", "SELECT t.id, t.name FROM {modules} t JOIN {course_modules} m ON m.module = t.id WHERE m.id = ?",
      "userid", "SELECT id, username FROM {user} WHERE id > 0 * CAST(? AS BIGINT)");
  // spotless:on

  /**
   * What became of one table's rows.
   *
   * @param rows in the first site
   * @param found in the second
   * @param equal those of them that are equal in all columns but their own id
   * @param columns names of columns in which some differ
   */
  public record Table(String name, int rows, int found, int equal, List<String> columns) {
    /** Whether no row is missing, added or different. */
    public boolean same() {
      return rows == found && rows == equal;
    }
  }

  private DemoRestored() {}

  /**
   * Compares.
   *
   * @param module course module in the first site
   * @param restored course module in the second
   */
  public static List<Table> compare(DemoSite one, long module, DemoSite other, long restored) {
    try (Connection first = DriverManager.getConnection(one.jdbcUrl(), one.user(), "");
        Connection second = DriverManager.getConnection(other.jdbcUrl(), other.user(), "")) {
      List<Table> tables = new ArrayList<>();
      for (var table : TABLES.entrySet()) {
        tables.add(table(
            table.getKey(),
            rows(first, table.getValue(), module),
            rows(second, table.getValue(), restored)));
      }
      return tables;
    } catch (SQLException e) {
      throw new HoldallException("The demo sites cannot be compared: " + e.getMessage(), e);
    }
  }

  /** How often the sequence of its section names a course module: once if all is well. */
  public static int places(DemoSite site, long module) {
    String sql =
        "SELECT sequence FROM {course_sections} WHERE id = (SELECT section FROM {course_modules} WHERE id = ?)";
    try (Connection connection = DriverManager.getConnection(site.jdbcUrl(), site.user(), "")) {
      int places = 0;
      for (List<String> row : query(connection, sql, module, null)) {
        for (String id : row.get(0).split(",")) {
          places += id.equals(Long.toString(module)) ? 1 : 0;
        }
      }
      return places;
    } catch (SQLException e) {
      throw new HoldallException("The demo site cannot be read: " + e.getMessage(), e);
    }
  }

  private static Table table(
      String name, List<Map<String, String>> rows, List<Map<String, String>> found) {
    int equal = 0;
    TreeSet<String> columns = new TreeSet<>();
    for (int i = 0; i < Math.min(rows.size(), found.size()); i++) {
      Map<String, String> want = rows.get(i);
      Map<String, String> have = found.get(i);
      want.forEach((column, value) -> {
        if (!value.equals(have.get(column))) {
          columns.add(column);
        }
      });
      equal += want.equals(have) ? 1 : 0;
    }
    return new Table(name, rows.size(), found.size(), equal, List.copyOf(columns));
  }

  private static List<Map<String, String>> rows(Connection connection, String sql, long module)
      throws SQLException {
    Map<String, Map<String, String>> names = new HashMap<>();
    for (var entry : NAMES.entrySet()) {
      Map<String, String> known = new HashMap<>();
      for (List<String> row : query(connection, entry.getValue(), module, null)) {
        known.put(row.get(0), row.get(1));
      }
      names.put(entry.getKey(), known);
    }
    List<String> columns = new ArrayList<>();
    List<Map<String, String>> rows = new ArrayList<>();
    for (List<String> values : query(connection, sql, module, columns)) {
      Map<String, String> row = new TreeMap<>();
      for (int i = 0; i < columns.size(); i++) {
        String column = columns.get(i);
        if (!column.equals("id")) {
          row.put(
              column,
              names.getOrDefault(column, Map.of()).getOrDefault(values.get(i), values.get(i)));
        }
      }
      rows.add(row);
    }
    return rows;
  }

  /** All rows as texts; fills the columns' names if there is a list for them. */
  private static List<List<String>> query(
      Connection connection, String sql, long module, @Nullable List<String> columns)
      throws SQLException {
    String quoted = sql.replaceAll("\\{(\\w+)\\}", "\"" + DemoSite.PREFIX + "$1\"");
    try (PreparedStatement statement = connection.prepareStatement(quoted)) {
      statement.setLong(1, module);
      try (ResultSet result = statement.executeQuery()) {
        ResultSetMetaData meta = result.getMetaData();
        for (int i = 1; columns != null && i <= meta.getColumnCount(); i++) {
          columns.add(meta.getColumnName(i));
        }
        List<List<String>> rows = new ArrayList<>();
        while (result.next()) {
          List<String> row = new ArrayList<>();
          for (int i = 1; i <= meta.getColumnCount(); i++) {
            row.add(String.valueOf(result.getString(i)));
          }
          rows.add(row);
        }
        return rows;
      }
    }
  }
}
