package org.holdall.engine.restore.place;

import org.holdall.engine.HoldallException;
import org.holdall.engine.database.Query;
import org.holdall.engine.database.Rows;
import org.holdall.engine.database.SqlText;
import org.holdall.engine.database.View;

/**
 * The course that a restore adds to.
 *
 * @param category id of its category, 0 for the site's home page
 * @param startDate seconds
 * @param context id of its context, 0 if it has none yet
 * @param format name of its format, for example {@code topics}
 */
public record TargetCourse(
    long id, long category, String format, long startDate, long endDate, long context) {

  /**
   * Looks a course up.
   *
   * @throws HoldallException if the site does not have it
   */
  public static TargetCourse of(View view, long course) {
    String sql = """
        SELECT c.[category], c.[format], c.[startdate], c.[enddate], x.[id] FROM {course} c
        LEFT JOIN {context} x ON x.[contextlevel] = 50 AND x.[instanceid] = c.[id] WHERE c.[id] = ?
        """;
    try (Rows row = view.rows(Query.of(SqlText.of(view.database(), sql), course))) {
      if (!row.next()) {
        throw new HoldallException("The site has no course " + course
            + ". It is the number in the course's address, view.php?id=NUMBER.");
      }
      String format = row.text(1);
      return new TargetCourse(
          course, row.id(0), format == null ? "" : format, row.id(2), row.id(3), row.id(4));
    }
  }

  /** Whether it is the site's home page, which has no completion and no enrolments. */
  public boolean home() {
    return category == 0;
  }
}
