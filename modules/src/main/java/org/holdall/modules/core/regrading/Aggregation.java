package org.holdall.modules.core.regrading;

import java.util.LinkedHashMap;
import java.util.Map;

/** The grades of one user that count in one total, and what each of them counted. */
final class Aggregation {
  final Item total;
  final Rules rules;

  /** In the range from 0 to 1, smallest first. At least one. */
  final Map<Item, Double> values;

  /** The ranges of the user's grades, where they are not those of the items. */
  final Map<Item, Range> ranges;

  /** What each counted, as far as it is known. */
  final Map<Item, Double> weights = new LinkedHashMap<>();

  /** Of the total before it is computed. */
  final Range bounds;

  /** Of the total when it is computed. */
  Range range;

  Aggregation(
      Item total, Rules rules, Map<Item, Double> values, Map<Item, Range> ranges, Range bounds) {
    this.total = total;
    this.rules = rules;
    this.values = values;
    this.ranges = ranges;
    this.bounds = bounds;
    this.range = bounds;
  }

  /** The range of a grade that counts. */
  Range range(Item item) {
    return ranges.getOrDefault(item, item.range());
  }

  /** The nearest grade that the total may be, before its range is computed. */
  double bounded(double grade) {
    return total.bounded(grade, bounds, rules);
  }
}
