package org.holdall.engine.access;

import java.util.ArrayList;
import java.util.List;
import org.holdall.engine.HoldallException;
import org.holdall.engine.database.Query;
import org.holdall.engine.database.Rows;
import org.holdall.engine.database.SqlText;
import org.holdall.engine.database.View;

/**
 * A context of the site.
 *
 * @param paths its own and those around it, the nearest first; none if the site has lost them
 */
record Place(List<String> paths) {

  static Place read(View view, long context) {
    Query query = Query.of(
        SqlText.of(view.database(), "SELECT [path] FROM {context} WHERE [id] = ?"), context);
    try (Rows row = view.rows(query)) {
      if (!row.next()) {
        throw new HoldallException(
            "Table context has no row " + context + ": repair the site first.");
      }
      String path = row.text(0);
      return new Place(path == null ? List.of() : upwards(path));
    }
  }

  /** {@code /1/3/25}, {@code /1/3} and {@code /1}. */
  static List<String> upwards(String path) {
    List<String> paths = new ArrayList<>();
    for (int end = path.length(); end > 0; end = path.lastIndexOf('/', end - 1)) {
      paths.add(path.substring(0, end));
    }
    return paths;
  }

  /** Whether it, or a place around it, is frozen. */
  boolean locked(View view) {
    if (paths.isEmpty()) {
      return false;
    }
    String marks = String.join(", ", paths.stream().map(path -> "?").toList());
    String sql = SqlText.of(
        view.database(),
        "SELECT COUNT(*) FROM {context} WHERE [locked] = 1 AND [path] IN (" + marks + ")");
    try (Rows row = view.rows(new Query(sql, List.copyOf(paths)))) {
      return row.next() && row.id(0) > 0;
    }
  }
}
