package org.holdall.modules.core.grades;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.holdall.engine.structure.RestoreScope;
import org.jspecify.annotations.Nullable;

/** What the gradebook of the target course had before the archive's came: items that no activity has, and their grades. */
final class GradesThere {
  private record Manual(@Nullable String name, long category) {}

  private record Of(long item, long user) {}

  private final Map<Manual, Long> manual = new HashMap<>();
  private final Set<Of> grades = new HashSet<>();

  private GradesThere() {}

  static GradesThere read(RestoreScope in) {
    GradesThere there = new GradesThere();
    for (List<@Nullable String> row : in.rows(
        "SELECT [id], [itemname], [categoryid] FROM {grade_items} "
            + "WHERE [courseid] = ? AND [itemtype] = 'manual' ORDER BY [id]",
        3,
        in.word("COURSE"))) {
      there.manual.putIfAbsent(new Manual(row.get(1), number(row.get(2))), number(row.get(0)));
    }
    for (List<@Nullable String> row : in.rows(
        "SELECT g.[itemid], g.[userid] FROM {grade_grades} g JOIN {grade_items} i "
            + "ON i.[id] = g.[itemid] WHERE i.[courseid] = ? "
            + "AND i.[itemtype] IN ('course', 'manual')",
        2,
        in.word("COURSE"))) {
      there.grades.add(new Of(number(row.get(0)), number(row.get(1))));
    }
    return there;
  }

  /** The item of this name in a category; 0 if there was none. */
  long manual(@Nullable String name, long category) {
    return manual.getOrDefault(new Manual(name, category), 0L);
  }

  /** Whether a user had a grade of an item. */
  boolean hasGrade(long item, long user) {
    return grades.contains(new Of(item, user));
  }

  private static long number(@Nullable String text) {
    return text == null ? 0 : Long.parseLong(text);
  }
}
