package org.holdall.modules.core.grades;

import java.util.ArrayList;
import java.util.List;
import org.holdall.engine.structure.RestoreScope;
import org.holdall.engine.structure.RestoredRow;
import org.holdall.engine.structure.Row;
import org.jspecify.annotations.Nullable;

/** Puts the activity's items into the gradebook of the target course. */
final class ActivityGradebookHooks extends ActivityGradebookRestore {
  private static final long SCALE_TYPE = 2;

  private final List<Made> items = new ArrayList<>();

  /** An item, and what is said of it when all of the gradebook is known. */
  private record Made(long id, long oldCategory, @Nullable String calculation) {}

  @Override
  protected void beforeGrade_item(Row row, RestoredRow out, RestoreScope in) {
    long scale = row.id(GRADE_ITEM_GRADETYPE) == SCALE_TYPE
        ? in.mapped("SCALE", row.id(GRADE_ITEM_SCALEID))
        : 0;
    if (scale == 0) {
      out.set("scaleid", null);
    } else {
      out.set("grademax", CourseGrades.grades(scale, in)).set("grademin", 1);
    }
    if (row.id(GRADE_ITEM_OUTCOMEID) <= 0) {
      out.set("outcomeid", null);
    }
    out.set("categoryid", category(row.id(GRADE_ITEM_CATEGORYID), in));
    out.set("idnumber", freeIdNumber(row.text(GRADE_ITEM_IDNUMBER), in));
  }

  @Override
  protected void afterGrade_item(Row row, long newId, RestoreScope in) {
    items.add(new Made(newId, row.id(GRADE_ITEM_CATEGORYID), row.text(GRADE_ITEM_CALCULATION)));
  }

  @Override
  public void afterRestore(RestoreScope in) {
    if (items.isEmpty()) {
      return;
    }
    for (Made item : items) {
      long category = in.mapped(CourseGrades.CATEGORY, item.oldCategory());
      if (category != 0) {
        in.set(CourseGrades.ITEMS, item.id(), "categoryid", category);
      }
      if (item.calculation() != null) {
        String calculation = CourseGrades.calculation(item.calculation(), in);
        in.set(CourseGrades.ITEMS, item.id(), "calculation", calculation);
      }
    }
    in.set(CourseGrades.ITEMS, CourseGrades.total(in), CourseGrades.NEEDS_UPDATE, 1L);
    SortOrders.spread(in);
  }

  /** The one it was in, if that is one of the target course; else the course's own. */
  private static long category(long old, RestoreScope in) {
    boolean still = in.sameSite()
        && old > 0
        && !in.rows(
                "SELECT [id] FROM {grade_categories} WHERE [id] = ? AND [courseid] = ?",
                1,
                old,
                in.word("COURSE"))
            .isEmpty();
    return still ? old : CourseGrades.top(in);
  }

  /** Null if something else in the course has the number. */
  private static @Nullable String freeIdNumber(@Nullable String wanted, RestoreScope in) {
    if (wanted == null || wanted.isEmpty() || wanted.equals("0")) {
      return null;
    }
    boolean taken = !in.rows(
                "SELECT [id] FROM {course_modules} WHERE [course] = ? AND [idnumber] = ? AND [id] <> ?",
                1,
                in.word("COURSE"),
                wanted,
                in.resolved(in.word("COURSE_MODULE")))
            .isEmpty()
        || !in.rows(
                "SELECT [id] FROM {grade_items} WHERE [courseid] = ? AND [idnumber] = ?",
                1,
                in.word("COURSE"),
                wanted)
            .isEmpty();
    return taken ? null : wanted;
  }
}
