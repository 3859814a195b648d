package org.holdall.modules.logstore.standard;

import java.util.List;
import org.holdall.engine.structure.RestoreScope;
import org.holdall.engine.structure.RestoredRow;
import org.holdall.engine.structure.Row;

/** Says where an event belongs now, and what it happened to as far as its table says what that is. */
public final class StandardLogsHooks extends StandardLogsRestore {
  /** What Moodle writes for an object that is not in the archive. */
  private static final long NOT_FOUND = -31338;

  private static final int COURSE_LEVEL = 50;
  private static final int MODULE_LEVEL = 70;

  /** Made by generated code. */
  public StandardLogsHooks() {}

  @Override
  protected void beforeLogstoreStandardLog(Row row, RestoredRow out, RestoreScope in) {
    if (!enabled(in)) {
      out.skip();
      return;
    }
    long module = in.word("COURSE_MODULE");
    out.set("contextlevel", module == 0 ? COURSE_LEVEL : MODULE_LEVEL);
    out.set("contextinstanceid", module == 0 ? in.word("COURSE") : module);
    if (row.id(LOGSTORE_STANDARD_LOG_OBJECTID) > 0) {
      long object = object(row, in);
      out.set("objectid", object == 0 ? NOT_FOUND : object);
    }
  }

  /** Whether the site writes to this store. */
  private static boolean enabled(RestoreScope in) {
    String stores = in.config("tool_log", "enabled_stores");
    return stores != null && List.of(stores.split(",")).contains("logstore_standard");
  }

  private static long object(Row row, RestoreScope in) {
    String table = String.valueOf(row.text(LOGSTORE_STANDARD_LOG_OBJECTTABLE));
    long id = row.id(LOGSTORE_STANDARD_LOG_OBJECTID);
    return switch (table) {
      case "course" -> in.word("COURSE");
      case "course_modules" -> in.mapped("COURSE_MODULE", id);
      case "user" -> in.mapped("USER", id);
      case "groups" -> in.mapped("GROUP", id);
      case "groupings" -> in.mapped("GROUPING", id);
      case "grade_items" -> in.mapped("GRADE_ITEM", id);
      default -> table.equals(in.moduleName()) ? in.mapped(table, id) : 0;
    };
  }
}
