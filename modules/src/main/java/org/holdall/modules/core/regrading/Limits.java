package org.holdall.modules.core.regrading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Leaves out the worst grades of a category, or all but the best, if it says so. Extra credit always counts. */
final class Limits {
  private Limits() {}

  /**
   * Whether it can: with natural aggregation only if all items count the same, so that the total has one range for all.
   *
   * @param children items of the category, and totals of categories in it
   */
  static boolean canApply(Category category, List<Item> children) {
    if (category.method() != Method.NATURAL || children.isEmpty()) {
      return true;
    }
    Item first = children.get(0);
    return children.stream()
        .allMatch(item -> !item.isTotal()
            && !item.isExtraCredit()
            && item.weight == first.weight
            && item.max == first.max);
  }

  /** Takes away what does not count. */
  static void apply(Category category, Map<Item, Double> values) {
    if (category.dropLow() > 0) {
      drop(category, values);
    } else if (category.keepHigh() > 0) {
      keep(category, values);
    }
  }

  /** The worst; of equal ones that of the item with the most points. */
  private static void drop(Category category, Map<Item, Double> values) {
    List<Item> left = ordinary(category, values);
    left.sort(Comparator.comparingDouble((Item item) -> values.getOrDefault(item, 0.0))
        .thenComparing(Comparator.comparingDouble((Item item) -> item.max).reversed()));
    left.stream().limit(category.dropLow()).forEach(values::remove);
  }

  private static void keep(Category category, Map<Item, Double> values) {
    List<Item> left = ordinary(category, values);
    left.sort(Comparator.comparingDouble((Item item) -> values.getOrDefault(item, 0.0))
        .reversed());
    Iterator<Item> all = left.iterator();
    for (int kept = 0; kept < category.keepHigh() && all.hasNext(); kept++) {
      all.next();
    }
    all.forEachRemaining(values::remove);
  }

  private static List<Item> ordinary(Category category, Map<Item, Double> values) {
    List<Item> items = new ArrayList<>(values.keySet());
    items.removeIf(item -> category.method().usesExtraCredit() && item.isExtraCredit());
    return items;
  }
}
