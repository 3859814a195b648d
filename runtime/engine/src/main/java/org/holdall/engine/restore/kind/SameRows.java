package org.holdall.engine.restore.kind;

import java.util.ArrayList;
import java.util.List;
import org.holdall.engine.database.Query;
import org.holdall.engine.database.Rows;
import org.holdall.engine.database.SqlText;
import org.holdall.engine.database.View;
import org.holdall.engine.ids.LongLongMap;

/**
 * Finds rows of the site that equal rows of the archive, many at a time. Values go along as parameters, so the database
 * compares them as it compares for Moodle.
 */
final class SameRows {
  private static final int GROUP = 100;

  private final View view;
  private final LongLongMap found = new LongLongMap();
  private final List<String> questions = new ArrayList<>();
  private final List<Object> values = new ArrayList<>();

  SameRows(View view) {
    this.view = view;
  }

  /**
   * Asks for a row.
   *
   * @param id in the archive
   * @param rank column by which the lowest row counts, then by id
   * @param condition SQL with {@code ?} for each value
   */
  void add(long id, String table, String rank, String condition, Object... parameters) {
    if (id == 0) {
      return;
    }
    questions.add("SELECT " + id + ", [id], " + rank + " FROM {" + table + "} WHERE " + condition);
    values.addAll(List.of(parameters));
    if (questions.size() == GROUP) {
      flush();
    }
  }

  /** Id of the site's row, 0 if it has none. */
  long get(long id) {
    return found.get(id);
  }

  /** Asks what was added. */
  void flush() {
    if (questions.isEmpty()) {
      return;
    }
    String sql =
        SqlText.of(view.database(), String.join(" UNION ALL ", questions) + " ORDER BY 1, 3, 2");
    try (Rows rows = view.rows(new Query(sql, values))) {
      while (rows.next()) {
        if (found.get(rows.id(0)) == 0) {
          found.put(rows.id(0), rows.id(1));
        }
      }
    }
    questions.clear();
    values.clear();
  }
}
