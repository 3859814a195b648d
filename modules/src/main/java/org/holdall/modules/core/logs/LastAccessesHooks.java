package org.holdall.modules.core.logs;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.holdall.engine.structure.RestoreScope;
import org.holdall.engine.structure.RestoredRow;
import org.holdall.engine.structure.Row;
import org.jspecify.annotations.Nullable;

/** Whom the course has seen already it has seen then. */
public final class LastAccessesHooks extends LastAccessesRestore {
  private @Nullable Set<Long> seen;

  /** Made by generated code. */
  public LastAccessesHooks() {}

  @Override
  protected void beforeLastaccess(Row row, RestoredRow out, RestoreScope in) {
    Set<Long> known = seen;
    if (known == null) {
      known = new HashSet<>();
      String sql = "SELECT [userid] FROM {user_lastaccess} WHERE [courseid] = ?";
      for (List<@Nullable String> each : in.rows(sql, 1, in.word("COURSE"))) {
        known.add(Long.parseLong(String.valueOf(each.get(0))));
      }
      seen = known;
    }
    if (!known.add(in.mapped("USER", row.id(LASTACCESS_USERID)))) {
      out.skip();
    }
  }
}
