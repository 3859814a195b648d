package org.holdall.modules.core.comments;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.holdall.engine.structure.RestoreScope;
import org.holdall.engine.structure.RestoredRow;
import org.holdall.engine.structure.Row;
import org.jspecify.annotations.Nullable;

/** Somebody comments one thing at a time: of two comments by the same user in the same second, the first stays. */
final class CommentsHooks extends CommentsRestore {
  private @Nullable Set<List<Long>> there;

  @Override
  protected void beforeComment(Row row, RestoredRow out, RestoreScope in) {
    long user = in.mapped("USER", row.id(COMMENT_USERID));
    long item = row.id(COMMENT_ITEMID);
    boolean lost = item != 0 && in.mapped("comment:" + row.text(COMMENT_COMMENTAREA), item) == 0;
    if (user == 0 || lost || !there(in).add(List.of(user, row.id(COMMENT_TIMECREATED)))) {
      out.skip();
    }
  }

  /** What others said in the course itself; activities and blocks of a restore are new. */
  private Set<List<Long>> there(RestoreScope in) {
    Set<List<Long>> known = there;
    if (known == null) {
      known = new HashSet<>();
      long context = in.word("CONTEXT");
      if (!in.setting("new_course") && context == in.word("COURSE_CONTEXT")) {
        String sql = "SELECT [userid], [timecreated] FROM {comments} WHERE [contextid] = ?";
        for (List<@Nullable String> each : in.rows(sql, 2, context)) {
          known.add(List.of(
              Long.parseLong(String.valueOf(each.get(0))),
              Long.parseLong(String.valueOf(each.get(1)))));
        }
      }
      there = known;
    }
    return known;
  }
}
