package org.holdall.modules.core.grades;

import java.util.HashSet;
import java.util.Set;
import org.holdall.engine.structure.RestoreScope;

/** What all activities of a restore have to know of the target's gradebook, asked once: its categories, and the last place. */
final class RestoredItems {
  private final Set<Long> categories = new HashSet<>();
  private long last;

  private RestoredItems() {}

  /** Those of the restore's course. */
  static RestoredItems of(RestoreScope in) {
    return in.once("grade items of the course", () -> read(in));
  }

  private static RestoredItems read(RestoreScope in) {
    CourseGrades.top(in);
    RestoredItems items = new RestoredItems();
    long course = in.word("COURSE");
    in.rows("SELECT MAX([sortorder]) FROM {grade_items} WHERE [courseid] = ?", 1, course)
        .forEach(each -> items.last = each.get(0) == null ? 0 : Long.parseLong(each.get(0)));
    in.rows("SELECT [id] FROM {grade_categories} WHERE [courseid] = ?", 1, course)
        .forEach(each -> items.categories.add(Long.parseLong(String.valueOf(each.get(0)))));
    return items;
  }

  /** The one it was in, if that is one of the target course; else the course's own. */
  long category(long old, RestoreScope in) {
    return in.sameSite() && categories.contains(old) ? old : CourseGrades.top(in);
  }

  /** Where an item stands when it is made; then it moves to its own place. */
  long place(long own) {
    long place = last + 1;
    last = Math.max(last, own);
    return place;
  }
}
