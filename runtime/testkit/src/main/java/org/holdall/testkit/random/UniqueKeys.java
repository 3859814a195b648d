package org.holdall.testkit.random;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.holdall.tree.schema.Key;
import org.holdall.tree.schema.Table;
import org.jspecify.annotations.Nullable;

/** What the unique keys of the tables have seen. */
final class UniqueKeys {
  private final Map<Key, Set<List<@Nullable Object>>> seen = new HashMap<>();

  /** Takes note of a row; false, and nothing noted, if a unique key forbids it. */
  boolean add(Table table, Map<String, @Nullable Object> row) {
    Map<Key, List<@Nullable Object>> values = new HashMap<>();
    List<Key> keys = new ArrayList<>(table.keys());
    List<String> index = Meanings.unique(table.name());
    if (!index.isEmpty()) {
      keys.add(new Key(index, true, table.name(), List.of()));
    }
    for (Key key : keys) {
      if (key.unique() && row.keySet().containsAll(key.columns())) {
        List<@Nullable Object> columns = new ArrayList<>();
        key.columns().forEach(column -> columns.add(row.get(column)));
        values.put(key, columns);
      }
    }
    if (values.entrySet().stream()
        .anyMatch(each -> seen.getOrDefault(each.getKey(), Set.of()).contains(each.getValue()))) {
      return false;
    }
    values.forEach(
        (key, columns) -> seen.computeIfAbsent(key, each -> new HashSet<>()).add(columns));
    return true;
  }
}
