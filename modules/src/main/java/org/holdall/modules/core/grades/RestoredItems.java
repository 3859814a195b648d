package org.holdall.modules.core.grades;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.holdall.engine.structure.RestoreScope;
import org.jspecify.annotations.Nullable;

/** What all activities of a restore have to know of the target's gradebook, asked once: who else has a number, a category, a place. */
final class RestoredItems {
  private final Set<String> idNumbers = new HashSet<>();
  private final Map<String, Set<Long>> modules = new HashMap<>();
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
    String itemsSql = "SELECT [idnumber], [sortorder] FROM {grade_items} WHERE [courseid] = ?";
    for (List<@Nullable String> each : in.rows(itemsSql, 2, course)) {
      items.idNumbers.add(String.valueOf(each.get(0)));
      items.last = Math.max(items.last, Long.parseLong(String.valueOf(each.get(1))));
    }
    String modulesSql =
        "SELECT [id], [idnumber] FROM {course_modules} WHERE [course] = ? AND [idnumber] <> ''";
    for (List<@Nullable String> each : in.rows(modulesSql, 2, course)) {
      items
          .modules
          .computeIfAbsent(String.valueOf(each.get(1)), number -> new HashSet<>())
          .add(Long.parseLong(String.valueOf(each.get(0))));
    }
    in.rows("SELECT [id] FROM {grade_categories} WHERE [courseid] = ?", 1, course)
        .forEach(each -> items.categories.add(Long.parseLong(String.valueOf(each.get(0)))));
    return items;
  }

  /** The number, which nothing else gets from now on; null if something else in the course has it. */
  @Nullable
  String freeIdNumber(@Nullable String wanted, RestoreScope in) {
    if (wanted == null || wanted.isEmpty() || wanted.equals("0")) {
      return null;
    }
    long own = in.resolved(in.word("COURSE_MODULE"));
    boolean others =
        modules.getOrDefault(wanted, Set.of()).stream().anyMatch(module -> module != own);
    return others || !idNumbers.add(wanted) ? null : wanted;
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
