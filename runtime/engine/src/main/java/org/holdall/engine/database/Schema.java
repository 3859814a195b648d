package org.holdall.engine.database;

import java.util.HashMap;
import java.util.Map;

/** The tables and columns that the site has, without prefix. */
public final class Schema {
  private final Map<String, Map<String, Boolean>> tables = new HashMap<>();

  Schema() {}

  void add(String table, String column, String type) {
    boolean number = type.matches(
        "(?i)(big|small|tiny|medium)?int.*|integer|numeric.*|decimal.*|double.*|float.*|real");
    tables.computeIfAbsent(table, t -> new HashMap<>()).put(column, number);
  }

  /** Whether the site has the table. */
  public boolean hasTable(String table) {
    return tables.containsKey(table);
  }

  /** Whether the site has the table and the table the column. */
  public boolean hasColumn(String table, String column) {
    return tables.getOrDefault(table, Map.of()).containsKey(column);
  }

  /** Whether the column exists and holds numbers. */
  public boolean isNumber(String table, String column) {
    return tables.getOrDefault(table, Map.of()).getOrDefault(column, false);
  }
}
