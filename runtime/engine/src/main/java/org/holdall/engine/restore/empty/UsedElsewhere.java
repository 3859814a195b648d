package org.holdall.engine.restore.empty;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.holdall.engine.database.Query;
import org.holdall.engine.database.Rows;
import org.holdall.engine.database.SqlText;
import org.holdall.engine.database.View;

/** Questions in the banks of a course that activities of other courses use, and that must not be deleted with it. */
public final class UsedElsewhere {
  private static final int SHOWN = 5;

  private UsedElsewhere() {}

  /**
   * Looks for them.
   *
   * @return what stands against the deletion in one line
   * @throws org.holdall.engine.HoldallException if the database fails
   */
  public static Optional<String> problem(View view, long course) {
    List<String> courses = new ArrayList<>();
    String sql = """
        SELECT DISTINCT c.[instanceid] FROM {question_references} r
        JOIN {question_bank_entries} e ON e.[id] = r.[questionbankentryid]
        JOIN {question_categories} q ON q.[id] = e.[questioncategoryid]
        JOIN {context} b ON b.[id] = q.[contextid]
        JOIN {context} here ON here.[contextlevel] = 50 AND here.[instanceid] = ?
          AND (b.[id] = here.[id] OR b.[path] LIKE CONCAT(here.[path], '/%'))
        JOIN {context} u ON u.[id] = r.[usingcontextid]
          AND u.[id] <> here.[id] AND u.[path] NOT LIKE CONCAT(here.[path], '/%')
        LEFT JOIN {context} c ON c.[contextlevel] = 50 AND u.[path] LIKE CONCAT(c.[path], '/%')
        ORDER BY c.[instanceid]
        """;
    try (Rows rows = view.rows(Query.of(SqlText.of(view.database(), sql), course))) {
      while (rows.next()) {
        courses.add(rows.text(0) == null ? "another place" : "course " + rows.text(0));
      }
    }
    if (courses.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of("Questions of course " + course + " are used in "
        + String.join(", ", courses.subList(0, Math.min(SHOWN, courses.size())))
        + (courses.size() > SHOWN ? " and others" : "")
        + ". Move these questions in Moodle first, or restore without --replace.");
  }
}
