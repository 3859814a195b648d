package org.holdall.tree.schema;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A table; its primary key is always {@code id}.
 *
 * @param name name without prefix
 * @param columns in the order of the table
 * @param keys other keys, sorted by their columns
 */
public record Table(String name, List<Column> columns, List<Key> keys) {
  public Table {
    columns = List.copyOf(columns);
    keys = keys.stream().distinct().sorted(Comparator.comparing(Key::toString)).toList();
  }

  /** The column, or nothing if the table has none of this name. */
  public Optional<Column> column(String name) {
    return columns.stream().filter(column -> column.name().equals(name)).findFirst();
  }

  /** The table whose ids the column holds by a logical key, or nothing. */
  public Optional<String> referenced(String column) {
    return keys.stream()
        .filter(key -> key.isId() && key.columns().contains(column))
        .map(Key::table)
        .findFirst();
  }
}
