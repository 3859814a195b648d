package org.holdall.modules.core.regrading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Methods that take one grade out of many. */
final class Ranked {
  private Ranked() {}

  static Double median(Aggregation of) {
    List<Item> items = noneCounts(of);
    int size = items.size();
    Item below = items.get((size - 1) / 2);
    Item above = items.get(size / 2);
    of.weights.put(below, size % 2 == 0 ? 0.5 : 1);
    of.weights.put(above, size % 2 == 0 ? 0.5 : 1);
    return (value(below, of) + value(above, of)) / 2;
  }

  static Double min(Aggregation of) {
    Item first = noneCounts(of).get(0);
    of.weights.put(first, 1.0);
    return value(first, of);
  }

  static Double max(Aggregation of) {
    List<Item> items = noneCounts(of);
    Item last = items.get(items.size() - 1);
    of.weights.put(last, 1.0);
    return value(last, of);
  }

  /** The grade that most have; of several such, the largest. Compared as they are written, with 14 digits. */
  static Double mode(Aggregation of) {
    noneCounts(of);
    Map<String, Integer> counts = new LinkedHashMap<>();
    of.values.values().forEach(value -> counts.merge(Points.written(value), 1, Integer::sum));
    int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    double mode = counts.entrySet().stream()
        .filter(each -> each.getValue() == most)
        .mapToDouble(each -> Double.parseDouble(each.getKey()))
        .max()
        .orElse(0);
    of.values.forEach((item, value) -> {
      if (value == mode) {
        of.weights.put(item, 1.0 / most);
      }
    });
    return mode;
  }

  private static List<Item> noneCounts(Aggregation of) {
    of.values.keySet().forEach(item -> of.weights.put(item, 0.0));
    return new ArrayList<>(of.values.keySet());
  }

  private static double value(Item item, Aggregation of) {
    return of.values.getOrDefault(item, 0.0);
  }
}
