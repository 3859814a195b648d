package org.holdall.reference;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * All rows of a Moodle's database that say what is in courses, values as texts.
 *
 * @param tables rows by table, without Moodle's prefix; a row is its values by column
 */
record DatabaseRows(SortedMap<String, List<Map<String, @Nullable String>>> tables) {
  private static final String PREFIX = "mdl_";

  /** Jobs, caches, configuration, logs, and backups under way. */
  private static final Pattern ELSE = Pattern.compile(
      "(task_|backup_|config|upgrade_log|sessions|cache_|log|logstore_|events_|course_published|adminpresets|"
          + "search_|tool_brickfield|analytics_|notifications|messageinbound|mnet_log|stats_|lock_db|user_lastaccess"
          + "|.*_temp$).*");

  /** Reads a site. */
  static DatabaseRows read(Server server, String database) {
    SortedMap<String, List<Map<String, @Nullable String>>> tables = new TreeMap<>();
    try (Connection connection = server.connect(database);
        Statement statement = connection.createStatement()) {
      for (String name : names(statement, server instanceof PostgresServer)) {
        if (name.startsWith(PREFIX)
            && !ELSE.matcher(name.substring(PREFIX.length())).matches()) {
          tables.put(name.substring(PREFIX.length()), rows(statement, name));
        }
      }
      return new DatabaseRows(tables);
    } catch (SQLException e) {
      throw new IllegalStateException("Cannot read " + database, e);
    }
  }

  private static List<String> names(Statement statement, boolean postgres) throws SQLException {
    List<String> names = new ArrayList<>();
    String schema = postgres ? "'public'" : "database()";
    try (ResultSet all = statement.executeQuery(
        "SELECT table_name FROM information_schema.tables WHERE table_schema = " + schema)) {
      while (all.next()) {
        names.add(all.getString(1));
      }
    }
    return names;
  }

  private static List<Map<String, @Nullable String>> rows(Statement statement, String table)
      throws SQLException {
    List<Map<String, @Nullable String>> rows = new ArrayList<>();
    try (ResultSet all = statement.executeQuery("SELECT * FROM " + table)) {
      var meta = all.getMetaData();
      while (all.next()) {
        Map<String, @Nullable String> row = new TreeMap<>();
        for (int i = 1; i <= meta.getColumnCount(); i++) {
          row.put(meta.getColumnLabel(i).toLowerCase(Locale.ROOT), all.getString(i));
        }
        rows.add(row);
      }
    }
    return rows;
  }
}
