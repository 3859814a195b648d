package org.holdall.engine.restore.place;

import java.util.List;
import org.holdall.engine.database.Inserts;
import org.holdall.engine.database.Query;
import org.holdall.engine.database.Rows;
import org.holdall.engine.database.SqlText;
import org.holdall.engine.database.Transaction;
import org.jspecify.annotations.Nullable;

/** Makes the course that a restore goes into: hidden, until its own file says what it is like. */
public final class NewCourse {
  private static final String TABLE = "course";
  private static final List<String> COLUMNS = List.of(
      "category", "sortorder", "fullname", "shortname", "visible", "timecreated", "timemodified");

  private NewCourse() {}

  /**
   * Adds the row, with the first names like these that are free, and counts it in its category.
   *
   * @param now seconds
   * @return the real id
   * @throws org.holdall.engine.HoldallException if the database fails
   */
  public static long make(
      Transaction transaction, long category, String fullname, String shortname, long now) {
    Inserts inserts = transaction.inserts();
    CourseNames names =
        CourseNames.free(fullname, shortname, (full, brief) -> taken(transaction, full, brief));
    long course = inserts.reserve(TABLE);
    inserts.add(TABLE, COLUMNS, course, new @Nullable Object[] {
      category, 0L, names.fullname(), names.shortname(), 0L, now, now
    });
    long id = inserts.resolve(course);
    String count =
        "UPDATE {course_categories} SET [coursecount] = [coursecount] + 1 WHERE [id] = ?";
    transaction.update(Query.of(SqlText.of(transaction.database(), count), category));
    return id;
  }

  private static boolean taken(Transaction transaction, String fullname, String shortname) {
    String sql = SqlText.of(transaction.database(), CourseNames.TAKEN);
    try (Rows rows = transaction.rows(Query.of(sql, fullname, shortname, 0L))) {
      return rows.next();
    }
  }
}
