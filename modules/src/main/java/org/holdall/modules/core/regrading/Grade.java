package org.holdall.modules.core.regrading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A user's grade of an item. What changes while grades are computed is here; the rest of its row is kept for the history. */
final class Grade {
  static final List<String> COLUMNS = List.of(
      "id",
      "itemid",
      "userid",
      "rawgrade",
      "rawgrademax",
      "rawgrademin",
      "rawscaleid",
      "usermodified",
      "finalgrade",
      "hidden",
      "locked",
      "locktime",
      "exported",
      "overridden",
      "excluded",
      "feedback",
      "feedbackformat",
      "information",
      "informationformat",
      "timemodified",
      "aggregationstatus",
      "aggregationweight");

  final Map<String, @Nullable Object> row = new HashMap<>();
  final long id;
  final Item item;
  final @Nullable Double raw;

  @Nullable
  Double finalGrade;

  Range range;
  String status;

  @Nullable
  Double weight;

  /** One that is there, with these values of {@link #COLUMNS}. */
  Grade(Item item, List<@Nullable String> values) {
    for (int i = 1; i < COLUMNS.size(); i++) {
      row.put(COLUMNS.get(i), values.get(i));
    }
    this.id = Long.parseLong(String.valueOf(values.get(0)));
    this.item = item;
    raw = decimal("rawgrade");
    finalGrade = decimal("finalgrade");
    range = new Range(orZero(decimal("rawgrademin")), orZero(decimal("rawgrademax")));
    status = String.valueOf(row.get("aggregationstatus"));
    weight = decimal("aggregationweight");
  }

  /** One that is made now, with these values of all columns. */
  Grade(long id, Item item, Range range, Map<String, @Nullable Object> values) {
    row.putAll(values);
    this.id = id;
    this.item = item;
    this.range = range;
    raw = null;
    status = String.valueOf(values.get("aggregationstatus"));
  }

  /** Whether it may not change: it or its item is locked, or a teacher overrode it. */
  boolean isFixed() {
    return isSet("locked") || item.isLocked() || isSet("overridden");
  }

  /** Whether a column holds anything but 0. */
  boolean isSet(String column) {
    return number(column) != 0;
  }

  long number(String column) {
    Object value = row.get(column);
    return value == null ? 0 : Long.parseLong(String.valueOf(value));
  }

  /** In which it counts. */
  Range usedRange(Rules rules) {
    boolean own =
        rules.ofGrades() || item.isTotal() && (rules.oldCalculated() || !item.isCalculated());
    return own ? range : item.range();
  }

  private @Nullable Double decimal(String column) {
    Object value = row.get(column);
    return value == null ? null : Double.valueOf(String.valueOf(value));
  }

  private static double orZero(@Nullable Double value) {
    return value == null ? 0 : value;
  }
}
