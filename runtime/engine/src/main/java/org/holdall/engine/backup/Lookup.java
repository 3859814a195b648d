package org.holdall.engine.backup;

import org.holdall.engine.HoldallException;
import org.holdall.engine.database.Query;
import org.holdall.engine.database.Rows;
import org.holdall.engine.database.SiteDatabase;
import org.holdall.engine.database.Snapshot;
import org.holdall.engine.database.SqlText;
import org.holdall.engine.structure.BackupInformation.Activity;
import org.jspecify.annotations.Nullable;

/** Finds in the database what a request names. */
final class Lookup {
  private final Snapshot snapshot;
  private final SiteDatabase database;

  Lookup(Snapshot snapshot) {
    this.snapshot = snapshot;
    this.database = snapshot.database();
  }

  /** The activity with this course-module id, and its course. */
  Subject activity(long id) {
    boolean delegated = database.schema().hasColumn("course_sections", "component");
    String sql = """
        SELECT cm.[course], cm.[section], cm.[instance], m.[name], x.[id], %s
        FROM {course_modules} cm JOIN {modules} m ON m.[id] = cm.[module]
        JOIN {context} x ON x.[contextlevel] = 70 AND x.[instanceid] = cm.[id]
        JOIN {course_sections} s ON s.[id] = cm.[section] WHERE cm.[id] = ?
        """.formatted(delegated ? "s.[component]" : "NULL");
    long course;
    long section;
    long instance;
    String module;
    long context;
    boolean insubsection;
    try (Rows row = snapshot.rows(query(sql, id))) {
      if (!row.next()) {
        throw new HoldallException("The site has no activity with the course-module id " + id
            + ". It is the number in the activity's address, view.php?id=NUMBER.");
      }
      course = row.id(0);
      section = row.id(1);
      instance = row.id(2);
      module = text(row, 3);
      context = row.id(4);
      insubsection = !text(row, 5).isEmpty();
    }
    String directory = "activities/" + module + "_" + id;
    Activity activity = new Activity(
        id, section, module, title(module, instance), directory, insubsection ? "1" : "");
    return new Subject(activity, instance, context, course(course));
  }

  private String title(String module, long instance) {
    if (!module.matches("[a-z][a-z0-9]*") || !database.schema().hasColumn(module, "name")) {
      throw new HoldallException("The site has no table for its activity module " + module
          + ". Complete the site's installation.");
    }
    String title = value("SELECT [name] FROM {" + module + "} WHERE [id] = ?", instance);
    if (title == null) {
      throw new HoldallException("Table " + module + " has no row " + instance
          + ", though an activity refers to it. Delete that activity in Moodle.");
    }
    return title;
  }

  private Subject.Course course(long id) {
    String sql = """
        SELECT c.[format], c.[fullname], c.[shortname], c.[startdate], c.[enddate], x.[id], y.[id], c.[category]
        FROM {course} c JOIN {context} x ON x.[contextlevel] = 50 AND x.[instanceid] = c.[id]
        JOIN {context} y ON y.[contextlevel] = 10 WHERE c.[id] = ?
        """;
    try (Rows row = snapshot.rows(query(sql, id))) {
      if (!row.next()) {
        throw new HoldallException(
            "The site has no course " + id + ", or no context for it. Repair the site first.");
      }
      return new Subject.Course(
          id,
          text(row, 0),
          text(row, 1),
          text(row, 2),
          text(row, 3),
          text(row, 4),
          row.id(5),
          row.id(6),
          row.id(7) == 0);
    }
  }

  /** Number of blocks on the pages of a context. */
  long blocks(long context) {
    String count =
        value("SELECT COUNT(*) FROM {block_instances} WHERE [parentcontextid] = ?", context);
    return count == null ? 0 : Long.parseLong(count);
  }

  private @Nullable String value(String sql, Object key) {
    try (Rows row = snapshot.rows(query(sql, key))) {
      return row.next() ? row.text(0) : null;
    }
  }

  private Query query(String text, Object key) {
    return Query.of(SqlText.of(database, text), key);
  }

  private static String text(Rows row, int column) {
    String text = row.text(column);
    return text == null ? "" : text;
  }
}
