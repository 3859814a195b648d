package org.holdall.modules.mod.feedback;

import org.holdall.engine.structure.RestoreScope;
import org.holdall.engine.structure.RestoredRow;
import org.holdall.engine.structure.Row;

/** Where a feedback of the site's home page was answered: in a course of this site, or nobody knows. */
public final class FeedbackHooks extends FeedbackRestore {
  private static final String HOME = "SELECT [id] FROM {course} WHERE [category] = 0";

  /** Made by generated code. */
  public FeedbackHooks() {}

  @Override
  protected void beforeCompleted(Row row, RestoredRow out, RestoreScope in) {
    out.set("courseid", course(row.id(COMPLETED_COURSEID), in));
  }

  @Override
  protected void beforeValue(Row row, RestoredRow out, RestoreScope in) {
    out.set("course_id", course(row.id(VALUE_COURSE_ID), in));
  }

  private static long course(long old, RestoreScope in) {
    if (old != 0 && in.sameSite()) {
      return old;
    }
    long home = in.once(
        "home page",
        () -> in.rows(HOME, 1).stream()
            .mapToLong(each -> Long.parseLong(String.valueOf(each.get(0))))
            .min()
            .orElse(0L));
    return in.word("COURSE") == home ? home : 0;
  }
}
