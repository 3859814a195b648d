package org.holdall.modules.core.regrading;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Computes the total of one category, user by user in the order of their ids. */
final class Totals {
  private static final Range USUAL = new Range(0, 100);

  private final Item total;
  private final Category category;
  private final Rules rules;
  private final List<Item> children;
  private final List<Item> counted;
  private final boolean limited;
  private final Changes changes;

  /** Moodle goes on with the range that the user before had. */
  private Range bounds;

  Totals(Item total, Category category, Book book, Changes changes) {
    this.total = total;
    this.category = category;
    this.rules = book.rules;
    this.children = book.children(category);
    this.counted = book.needs(total).isEmpty() ? List.of() : book.counted(category);
    this.limited = Limits.canApply(category, children);
    this.changes = changes;
    this.bounds = total.range();
  }

  /** The total of a user who has a grade of the category, or a total already. */
  void compute(UserGrades user) {
    Grade own = user.grades().get(total.id);
    if (own == null && counted.stream().noneMatch(item -> user.grades().containsKey(item.id))) {
      return;
    }
    Contributions used = new Contributions(category, children);
    Map<Item, @Nullable Double> found = new LinkedHashMap<>();
    Set<Item> among = new HashSet<>(counted);
    for (Grade grade : user.grades().values()) {
      if (among.contains(grade.item)) {
        found.put(grade.item, grade.finalGrade);
      }
    }
    if (own == null) {
      own = changes.make(total, user, USUAL);
    }
    if (own.isFixed()) {
      return;
    }
    Map<Item, Grade> grades = new HashMap<>();
    for (Item item : counted) {
      Grade there = user.grades().get(item.id);
      grades.put(item, there == null ? changes.make(item, user, item.range()) : there);
    }
    if (found.isEmpty() || total.gradeType != Item.VALUE && total.gradeType != Item.SCALE) {
      found.forEach((item, value) -> {
        if (value != null) {
          used.dropped(item);
        }
      });
      noGrade(own);
    } else {
      aggregate(own, found, grades, used);
    }
    used.write(user, changes);
  }

  private void aggregate(
      Grade own, Map<Item, @Nullable Double> found, Map<Item, Grade> grades, Contributions used) {
    Map<Item, Double> values = new LinkedHashMap<>();
    Map<Item, Range> ranges = new HashMap<>();
    boolean any = false;
    for (Item item : found.keySet()) {
      Grade grade = grades.get(item);
      Double value = found.get(item);
      if (grade == null) {
        continue;
      }
      ranges.put(item, grade.usedRange(rules));
      if (value == null && category.onlyGraded()) {
        used.withoutValue(item);
      } else if (grade.isSet("excluded")) {
        used.dropped(item);
      } else {
        any |= value != null;
        values.put(item, value == null ? 0 : standardised(value, grade.usedRange(rules)));
      }
    }
    for (Item item : counted) {
      Grade grade = grades.get(item);
      boolean excluded = found.containsKey(item) && grade != null && grade.isSet("excluded");
      if (!values.containsKey(item) && !excluded) {
        if (category.onlyGraded()) {
          used.withoutValue(item);
        } else {
          values.put(item, 0.0);
        }
      }
    }
    limit(values, used);
    if (values.isEmpty()) {
      noGrade(own);
      return;
    }
    Aggregation aggregation = new Aggregation(total, rules, ascending(values), ranges, bounds);
    Double result = category.method().aggregate(aggregation);
    bounds = aggregation.range;
    Range range = category.method() == Method.NATURAL ? new Range(0, bounds.max()) : bounds;
    Double grade = !any || result == null
        ? null
        : Double.valueOf(
            total.bounded(Points.standardised(result, Range.UNIT, range), bounds, rules));
    set(own, grade, range);
    used.used(aggregation.weights);
  }

  /** Natural aggregation keeps negative grades. */
  private double standardised(double value, Range range) {
    Range from = category.method() == Method.NATURAL ? new Range(0, range.max()) : range;
    return Points.standardised(value, from, Range.UNIT);
  }

  private void limit(Map<Item, Double> values, Contributions used) {
    Map<Item, Double> before = new LinkedHashMap<>(values);
    if (limited) {
      Limits.apply(category, values);
    }
    // Moodle compares what was dropped by its value: an equal grade that counts hides it.
    Set<String> left = new HashSet<>();
    values.values().forEach(value -> left.add(Points.written(value)));
    before.forEach((item, value) -> {
      if (!left.contains(Points.written(value))) {
        used.dropped(item);
      }
    });
    values.keySet().stream()
        .filter(item -> category.method().usesExtraCredit() && item.isExtraCredit())
        .forEach(used::extraCredit);
  }

  private static Map<Item, Double> ascending(Map<Item, Double> values) {
    Map<Item, Double> sorted = new LinkedHashMap<>();
    values.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.naturalOrder()))
        .forEach(each -> sorted.put(each.getKey(), each.getValue()));
    return sorted;
  }

  private void noGrade(Grade own) {
    if (own.finalGrade != null) {
      set(own, null, own.range);
    }
  }

  private void set(Grade own, @Nullable Double grade, Range range) {
    if (Points.differ(grade, own.finalGrade)
        || Points.differ(range.max(), own.range.max())
        || Points.differ(range.min(), own.range.min())) {
      changes.value(own, grade, range, "aggregation");
    }
  }
}
