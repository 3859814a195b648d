package org.holdall.modules.core.regrading;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes grades of those that activities gave, in the range that the item has now. */
final class RawGrades {
  /** Activities that give all grades anew when the range changes. */
  private static final Set<String> GIVE_ANEW = Set.of("assign", "h5pactivity");

  private RawGrades() {}

  static void compute(Grade grade, Rules rules, Changes changes) {
    if (grade.isSet("locked") || grade.isSet("overridden")) {
      return;
    }
    Double value = value(grade, rules);
    if (Points.differ(value, grade.finalGrade)) {
      grade.finalGrade = Points.roundedOrNull(value);
      Map<String, @Nullable Object> columns = new HashMap<>();
      columns.put("finalgrade", Points.text(grade.finalGrade));
      changes.grade(grade, columns, "system");
    }
  }

  private static @Nullable Double value(Grade grade, Rules rules) {
    Item item = grade.item;
    boolean scale = item.gradeType == Item.SCALE;
    if (grade.raw == null || !scale && item.gradeType != Item.VALUE) {
      return null;
    }
    if (scale ? item.max < 0 : item.max < item.min) {
      return null;
    }
    if (scale ? item.max == 0 : item.max == item.min) {
      return item.max;
    }
    double value = grade.raw;
    if (!GIVE_ANEW.contains(item.module) && !grade.range.equals(item.range())) {
      value = Points.standardised(value, grade.range, item.range());
    }
    return item.bounded(scale ? value : value * item.times + item.plus, item.range(), rules);
  }
}
