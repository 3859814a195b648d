package org.holdall.engine.restore.place;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.holdall.engine.HoldallException;
import org.holdall.engine.database.Inserts;
import org.holdall.engine.database.Query;
import org.holdall.engine.database.Rows;
import org.holdall.engine.database.SqlText;
import org.holdall.engine.database.Transaction;
import org.jspecify.annotations.Nullable;

/** The course's context, and those of its modules and blocks. */
final class Contexts {
  private static final String TABLE = "context";
  private static final long SYSTEM = 10;
  private static final long CATEGORY = 40;
  private static final long COURSE = 50;
  private static final long MODULE = 70;
  private static final long BLOCK = 80;
  private static final List<String> COLUMNS =
      List.of("contextlevel", "instanceid", "path", "depth", "locked");

  private final Transaction transaction;
  private final Inserts inserts;
  private final long course;

  /** Contexts made here, by id or what stands for it. */
  private final Map<Long, Context> made = new HashMap<>();

  /** Those whose paths are not known yet, with the contexts around them; parents first. */
  private final Map<Long, Long> withoutPath = new LinkedHashMap<>();

  private @Nullable Context parent;

  /** A context; the path is null where Moodle has not found it out yet, or while ids in it are not known. */
  private record Context(long id, @Nullable String path, long depth) {}

  Contexts(Transaction transaction, Inserts inserts, long course) {
    this.transaction = transaction;
    this.inserts = inserts;
    this.course = course;
  }

  /** The course's own. Made if the site does not have it, as Moodle does when a course is first looked at. */
  long ofCourse() {
    return parent().id();
  }

  /** The id of one that will be made. */
  long reserve() {
    return inserts.reserve(TABLE);
  }

  /** Makes one, with an id that was reserved. */
  long ofModule(long courseModule, long id) {
    return below(parent(), MODULE, courseModule, id);
  }

  /** Makes one below the course's or a module's. */
  long ofBlock(long block, long around, long id) {
    return below(made.getOrDefault(around, parent()), BLOCK, block, id);
  }

  /** Completes paths, which hold the contexts' own ids. */
  void finish() {
    withoutPath.forEach((handle, around) -> {
      long id = inserts.resolve(handle);
      Context above = made.getOrDefault(around, parent());
      Context context = new Context(id, above.path() + "/" + id, above.depth() + 1);
      made.put(handle, context);
      inserts.set(TABLE, id, "path", context.path());
    });
    withoutPath.clear();
  }

  private long below(Context above, long level, long instance, long id) {
    boolean unplaced = above.depth() == 0;
    boolean known = above.path() != null && id > 0;
    long depth = unplaced ? 0 : above.depth() + 1;
    Context context = new Context(id, known ? above.path() + "/" + id : null, depth);
    add(context, level, instance);
    made.put(id, context);
    if (!known && !unplaced) {
      withoutPath.put(id, above.id());
    }
    return id;
  }

  private void add(Context context, long level, long instance) {
    Object[] values = new @Nullable Object[] {level, instance, context.path(), context.depth(), 0L};
    inserts.add(TABLE, COLUMNS, context.id(), values);
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
    long depth = above.depth() == 0 ? 0 : above.depth() + 1;
    long handle = inserts.reserve(TABLE);
    add(new Context(handle, null, depth), COURSE, course);
    long id = inserts.resolve(handle);
    String path = above.path() == null ? null : above.path() + "/" + id;
    inserts.set(TABLE, id, "path", path);
    inserts.flush(); // what users may do in the course is asked by this path
    return new Context(id, path, depth);
  }

  private @Nullable Context find(long level, long instance) {
    String sql = "SELECT [id], [path] FROM {context} WHERE [contextlevel] = ? AND [instanceid] = ?";
    String text = SqlText.of(transaction.database(), sql);
    try (Rows row = transaction.rows(Query.of(text, level, instance))) {
      if (!row.next()) {
        return null;
      }
      String path = row.text(1);
      long depth = path == null ? 0 : path.chars().filter(c -> c == '/').count();
      return new Context(row.id(0), path, depth);
    }
  }
}
