package org.holdall.modules.core.grades;

import java.util.HashMap;
import java.util.Map;
import org.holdall.engine.structure.RestoreScope;
import org.jspecify.annotations.Nullable;

/** Says in Moodle's history of the gradebook what a restore made there, and who. A site may keep none. */
public final class GradebookChanges {
  /** Why a row was written: the gradebook itself wanted it. */
  public static final String SYSTEM = "system";

  /** The same: a total was computed. */
  public static final String AGGREGATION = "aggregation";

  /** The same: it came out of an archive. */
  static final String RESTORE = "restore";

  private static final long INSERT = 1;
  private static final long UPDATE = 2;

  private GradebookChanges() {}

  /**
   * A row was made with these values.
   *
   * @param source why, null if nobody says
   */
  public static void made(
      String table,
      long id,
      Map<String, ? extends @Nullable Object> row,
      @Nullable String source,
      RestoreScope in) {
    add(table, id, row, INSERT, source, in);
  }

  /**
   * A row has these values now.
   *
   * @param source why, null if nobody says
   */
  public static void changed(
      String table,
      long id,
      Map<String, ? extends @Nullable Object> row,
      @Nullable String source,
      RestoreScope in) {
    add(table, id, row, UPDATE, source, in);
  }

  private static void add(
      String table,
      long id,
      Map<String, ? extends @Nullable Object> row,
      long action,
      @Nullable String source,
      RestoreScope in) {
    String off = in.config("core", "disablegradehistory");
    if (off != null && !off.isEmpty() && !off.equals("0")) {
      return;
    }
    Map<String, @Nullable Object> change = new HashMap<>(row);
    change.remove("timecreated");
    change.put("action", action);
    change.put("oldid", id);
    change.put("source", source);
    change.put("timemodified", in.word("NOW"));
    change.put("loggeduser", in.word("RESTORER"));
    in.insert(table + "_history", change);
  }
}
