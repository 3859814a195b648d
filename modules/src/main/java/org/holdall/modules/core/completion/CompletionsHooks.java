package org.holdall.modules.core.completion;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.holdall.engine.structure.RestoreScope;
import org.holdall.engine.structure.RestoredRow;
import org.holdall.engine.structure.Row;

/** Completion of a site that knows it; of a user whom an old archive has twice, the later one. */
public final class CompletionsHooks extends CompletionsRestore {
  private static final String VIEWED = "course_modules_viewed";

  private final Map<Long, Latest> latest = new HashMap<>();
  private final Set<Long> viewers = new HashSet<>();

  /** A user's row, with its time in seconds. */
  private record Latest(long id, long time) {}

  @Override
  protected void beforeCompletion(Row row, RestoredRow out, RestoreScope in) {
    Latest other = latest.get(row.id(COMPLETION_USERID));
    if (off(in)) {
      out.skip();
    } else if (other != null) {
      out.skip();
      if (other.time() < row.id(COMPLETION_TIMEMODIFIED)) {
        replace(other.id(), row, in);
      }
    }
  }

  private void replace(long id, Row row, RestoreScope in) {
    String table = "course_modules_completion";
    long time = row.id(COMPLETION_TIMEMODIFIED);
    in.set(table, id, "completionstate", row.text(COMPLETION_COMPLETIONSTATE));
    in.set(table, id, "timemodified", time);
    latest.put(row.id(COMPLETION_USERID), new Latest(id, time));
  }

  @Override
  protected void afterCompletion(Row row, long newId, RestoreScope in) {
    long user = row.id(COMPLETION_USERID);
    latest.put(user, new Latest(newId, row.id(COMPLETION_TIMEMODIFIED)));
    if (row.id(COMPLETION_VIEWED) != 0 && viewers.add(user)) {
      in.insert(
          VIEWED,
          Map.of(
              "coursemoduleid", in.word("COURSE_MODULE"),
              "userid", in.mapped("USER", user),
              "timecreated", row.id(COMPLETION_TIMEMODIFIED)));
    }
  }

  @Override
  protected void beforeCompletionview(Row row, RestoredRow out, RestoreScope in) {
    if (off(in) || !viewers.add(row.id(COMPLETIONVIEW_USERID))) {
      out.skip();
    }
  }

  private static boolean off(RestoreScope in) {
    String enabled = in.config("core", "enablecompletion");
    return enabled == null || enabled.isEmpty() || enabled.equals("0");
  }
}
