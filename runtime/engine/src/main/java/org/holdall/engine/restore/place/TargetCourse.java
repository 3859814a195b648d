package org.holdall.engine.restore.place;

import org.holdall.engine.HoldallException;
import org.holdall.engine.database.Query;
import org.holdall.engine.database.Rows;
import org.holdall.engine.database.SqlText;
import org.holdall.engine.database.View;

/**
 * The course that a restore goes into.
 *
 * @param id of the course, 0 while it is not made yet
 * @param category id of its category, 0 for the site's home page
 * @param start when it begins, seconds since 1970, 0 if it does not say
 * @param made whether it is made for this restore
 * @param emptied whether what it holds is deleted first
 */
public record TargetCourse(long id, long category, long start, boolean made, boolean emptied) {

  /**
   * Looks a course up.
   *
   * @throws HoldallException if the site does not have it
   */
  public static TargetCourse of(View view, long course) {
    String sql = "SELECT [category], [startdate] FROM {course} WHERE [id] = ?";
    try (Rows row = view.rows(Query.of(SqlText.of(view.database(), sql), course))) {
      if (!row.next()) {
        throw new HoldallException("The site has no course " + course
            + ". It is the number in the course's address, view.php?id=NUMBER.");
      }
      return new TargetCourse(course, row.id(0), row.id(1), false, false);
    }
  }

  /**
   * A course to be made.
   *
   * @throws HoldallException if the site does not have the category
   */
  public static TargetCourse in(View view, long category) {
    String sql = "SELECT [id] FROM {course_categories} WHERE [id] = ?";
    try (Rows row = view.rows(Query.of(SqlText.of(view.database(), sql), category))) {
      if (!row.next()) {
        throw new HoldallException("The site has no course category " + category
            + ". It is the number in the category's address, index.php?categoryid=NUMBER.");
      }
      return new TargetCourse(0, category, 0, true, false);
    }
  }

  /** The same, to be emptied first. */
  public TargetCourse emptied(boolean first) {
    return new TargetCourse(id, category, start, made, first);
  }

  /** The same, made meanwhile. */
  public TargetCourse as(long newId) {
    return new TargetCourse(newId, category, start, made, emptied);
  }

  /** Whether it is the site's home page, which has no completion and no enrolments. */
  public boolean home() {
    return category == 0;
  }
}
