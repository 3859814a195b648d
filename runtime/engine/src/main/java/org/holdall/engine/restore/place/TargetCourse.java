package org.holdall.engine.restore.place;

import org.holdall.engine.HoldallException;
import org.holdall.engine.database.Query;
import org.holdall.engine.database.Rows;
import org.holdall.engine.database.SqlText;
import org.holdall.engine.database.View;

/**
 * The course that a restore adds to.
 *
 * @param id of the course
 * @param category id of its category, 0 for the site's home page
 */
public record TargetCourse(long id, long category) {

  /**
   * Looks a course up.
   *
   * @throws HoldallException if the site does not have it
   */
  public static TargetCourse of(View view, long course) {
    String sql = "SELECT [category] FROM {course} WHERE [id] = ?";
    try (Rows row = view.rows(Query.of(SqlText.of(view.database(), sql), course))) {
      if (!row.next()) {
        throw new HoldallException("The site has no course " + course
            + ". It is the number in the course's address, view.php?id=NUMBER.");
      }
      return new TargetCourse(course, row.id(0));
    }
  }

  /** Whether it is the site's home page, which has no completion and no enrolments. */
  public boolean home() {
    return category == 0;
  }
}
