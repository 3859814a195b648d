package org.holdall.engine.database;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Columns whose values together no two rows of a table have.
 *
 * @param table without prefix
 * @param columns in the order of the index
 */
public record UniqueKey(String table, List<String> columns) {

  public UniqueKey {
    columns = List.copyOf(columns);
  }

  /**
   * Looks up what an index that refused a row says.
   *
   * @param index its name, as the database gave it
   * @return null if the site has no such index
   * @throws org.holdall.engine.HoldallException if the database fails
   */
  public static @Nullable UniqueKey find(View view, String index) {
    String prefix = view.database().prefix();
    String table = "";
    List<String> columns = new ArrayList<>();
    try (Rows rows = view.rows(Query.of(view.database().dialect().indexColumns(), index))) {
      while (rows.next()) {
        String name = String.valueOf(rows.text(0));
        if (name.startsWith(prefix)) {
          table = name.substring(prefix.length());
          columns.add(String.valueOf(rows.text(1)));
        }
      }
    }
    return columns.isEmpty() ? null : new UniqueKey(table, columns);
  }
}
