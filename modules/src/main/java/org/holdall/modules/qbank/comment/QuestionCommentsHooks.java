package org.holdall.modules.qbank.comment;

import java.util.HashMap;
import java.util.Map;
import org.holdall.engine.structure.RestoreScope;
import org.holdall.engine.structure.RestoredRow;
import org.holdall.engine.structure.Row;

/**
 * Whoever said something is not in the archive by that: on his own site he is known all the same, on another nobody is him.
 */
public final class QuestionCommentsHooks extends QuestionCommentsRestore {
  private final Map<Long, Boolean> known = new HashMap<>();

  @Override
  protected void beforeComment(Row row, RestoredRow out, RestoreScope in) {
    long user = row.id(COMMENT_USERID);
    if ("0".equals(in.config("core", "usecomments"))
        || !known.computeIfAbsent(user, id -> isKnown(id, in))) {
      out.skip();
    }
  }

  private static boolean isKnown(long user, RestoreScope in) {
    return in.mapped("USER", user) != 0
        || in.sameSite()
            && !in.rows("SELECT [id] FROM {user} WHERE [id] = ?", 1, user).isEmpty();
  }
}
