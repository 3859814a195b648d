package org.holdall.engine.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The tables and columns that the site had when it was opened, without prefix. Safe for many threads. */
public final class Schema {
  private final Map<String, Map<String, Column>> tables = new HashMap<>();

  private Schema() {}

  /** Reads it with one statement. */
  static Schema read(Connection connection, Dialect dialect, String prefix) throws SQLException {
    Schema found = new Schema();
    String sql =
        "SELECT TABLE_NAME, COLUMN_NAME, DATA_TYPE, IS_NULLABLE, COLUMN_DEFAULT, CHARACTER_MAXIMUM_LENGTH, "
            + (dialect == Dialect.MARIADB ? "EXTRA" : "IS_IDENTITY")
            + " FROM INFORMATION_SCHEMA.COLUMNS WHERE TABLE_SCHEMA = ?";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(
          1, dialect == Dialect.MARIADB ? connection.getCatalog() : connection.getSchema());
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          String table = rows.getString(1);
          if (table.startsWith(prefix)) {
            Column column = column(rows);
            found
                .tables
                .computeIfAbsent(table.substring(prefix.length()), t -> new HashMap<>())
                .put(column.name(), column);
          }
        }
      }
    }
    return found;
  }

  private static Column column(ResultSet row) throws SQLException {
    String type = row.getString(3).toLowerCase(Locale.ROOT);
    // MariaDB says the word NULL where there is no default.
    String initial = row.getString(5);
    String extra = String.valueOf(row.getString(7));
    boolean given = initial != null && !initial.equalsIgnoreCase("NULL")
        || extra.equals("YES")
        || extra.contains("auto_increment");
    long length = row.getLong(6);
    Column.Kind kind = kind(type);
    boolean limited = kind == Column.Kind.TEXT && length > 0;
    return new Column(
        row.getString(2),
        type.intern(),
        kind,
        row.getString(4).equals("YES"),
        given,
        limited ? length : Long.MAX_VALUE);
  }

  private static Column.Kind kind(String type) {
    return switch (type) {
      case "bigint", "integer", "int", "smallint", "mediumint", "tinyint" -> Column.Kind.INTEGER;
      case "numeric", "decimal", "decfloat", "double precision", "double", "float", "real" ->
        Column.Kind.DECIMAL;
      default ->
        type.contains("char") || type.contains("text") ? Column.Kind.TEXT : Column.Kind.OTHER;
    };
  }

  /** Names of all tables. */
  public Set<String> tables() {
    return Collections.unmodifiableSet(tables.keySet());
  }

  /** Names of a table's columns; empty if there is no such table. */
  public Set<String> columns(String table) {
    return Collections.unmodifiableSet(tables.getOrDefault(table, Map.of()).keySet());
  }

  /** Whether the site has the table. */
  public boolean hasTable(String table) {
    return tables.containsKey(table);
  }

  /** Whether the site has the table and the table the column. */
  public boolean hasColumn(String table, String column) {
    return column(table, column) != null;
  }

  /** Whether the column exists and holds whole or decimal numbers. */
  public boolean isNumber(String table, String column) {
    Column found = column(table, column);
    return found != null
        && (found.kind() == Column.Kind.INTEGER || found.kind() == Column.Kind.DECIMAL);
  }

  /** The column, null if the site has no such table or the table no such column. */
  public @Nullable Column column(String table, String column) {
    return tables.getOrDefault(table, Map.of()).get(column);
  }
}
