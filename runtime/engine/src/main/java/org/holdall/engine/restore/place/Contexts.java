package org.holdall.engine.restore.place;

import java.util.ArrayList;
import java.util.List;
import org.holdall.engine.HoldallException;
import org.holdall.engine.database.Inserts;
import org.holdall.engine.database.Query;
import org.holdall.engine.database.Rows;
import org.holdall.engine.database.SqlText;
import org.holdall.engine.database.Transaction;
import org.jspecify.annotations.Nullable;

/** Contexts of course modules, below that of their course. */
final class Contexts {
  private static final String TABLE = "context";
  private static final long SYSTEM = 10;
  private static final long CATEGORY = 40;
  private static final long COURSE = 50;
  private static final long MODULE = 70;
  private static final List<String> COLUMNS =
      List.of("contextlevel", "instanceid", "path", "depth", "locked");

  private final Transaction transaction;
  private final Inserts inserts;
  private final long course;
  private final List<Long> withoutPath = new ArrayList<>();
  private @Nullable Context parent;

  /** A context; the path is null where Moodle has not found it out yet. */
  private record Context(long id, @Nullable String path) {}

  Contexts(Transaction transaction, Inserts inserts, long course) {
    this.transaction = transaction;
    this.inserts = inserts;
    this.course = course;
  }

  /** The course's own. Made if the site does not have it, as Moodle does when a course is first looked at. */
  long ofCourse() {
    return parent().id();
  }

  /** Makes one. */
  long ofModule(long courseModule) {
    long id = inserts.reserve(TABLE);
    String parentPath = parent().path();
    add(id, MODULE, courseModule, parentPath);
    if (id < 0 && parentPath != null) {
      withoutPath.add(id);
    }
    return id;
  }

  /** Completes paths, which hold the contexts' own ids. */
  void finish() {
    String parentPath = parent().path();
    for (long handle : withoutPath) {
      long id = inserts.resolve(handle);
      inserts.set(TABLE, id, "path", parentPath + "/" + id);
    }
    withoutPath.clear();
  }

  private void add(long id, long level, long instance, @Nullable String parentPath) {
    String path = parentPath == null || id < 0 ? null : parentPath + "/" + id;
    long depth =
        parentPath == null ? 0 : parentPath.chars().filter(c -> c == '/').count() + 1;
    inserts.add(TABLE, COLUMNS, id, new @Nullable Object[] {level, instance, path, depth, 0L});
  }

  private Context parent() {
    if (parent == null) {
      Context found = find(COURSE, course);
      parent = found == null ? make() : found;
    }
    return parent;
  }

  private Context make() {
    long category = TargetCourse.of(transaction, course).category();
    Context above = category == 0 ? find(SYSTEM, 0) : find(CATEGORY, category);
    if (above == null) {
      throw new HoldallException("The category of course " + course
          + " has no context. Open the course in Moodle once, then restore again.");
    }
    long handle = inserts.reserve(TABLE);
    add(handle, COURSE, course, above.path());
    long id = inserts.resolve(handle);
    String path = above.path() == null ? null : above.path() + "/" + id;
    inserts.set(TABLE, id, "path", path);
    return new Context(id, path);
  }

  private @Nullable Context find(long level, long instance) {
    String sql = "SELECT [id], [path] FROM {context} WHERE [contextlevel] = ? AND [instanceid] = ?";
    String text = SqlText.of(transaction.database(), sql);
    try (Rows row = transaction.rows(Query.of(text, level, instance))) {
      return row.next() ? new Context(row.id(0), row.text(1)) : null;
    }
  }
}
