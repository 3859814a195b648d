package org.holdall.engine.restore;

import org.holdall.engine.HoldallException;
import org.holdall.engine.database.Query;
import org.holdall.engine.database.Rows;
import org.holdall.engine.database.SqlText;
import org.holdall.engine.database.View;

/**
 * The course that a restore goes to.
 *
 * @param siteCourse whether it is the site's front page
 */
record Target(long course, long context, long systemContext, String shortname, boolean siteCourse) {

  /**
   * Finds it.
   *
   * @throws HoldallException if there is no such course
   */
  static Target of(View view, long course) {
    String sql = """
        SELECT c.[shortname], c.[category], x.[id], y.[id]
        FROM {course} c JOIN {context} x ON x.[contextlevel] = 50 AND x.[instanceid] = c.[id]
        JOIN {context} y ON y.[contextlevel] = 10 WHERE c.[id] = ?
        """;
    try (Rows row = view.rows(Query.of(SqlText.of(view.database(), sql), course))) {
      if (!row.next()) {
        throw new HoldallException(
            "The site has no course " + course
                + ", or no context for it. It is the number in the course's address, course/view.php?id=NUMBER.");
      }
      return new Target(course, row.id(2), row.id(3), String.valueOf(row.text(0)), row.id(1) == 0);
    }
  }
}
