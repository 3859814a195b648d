package org.holdall.modules.core.regrading;

import org.jspecify.annotations.Nullable;

/** Means without extra credit. */
final class Means {
  private Means() {}

  static Double mean(Aggregation of) {
    double sum = 0;
    for (double value : of.values.values()) {
      sum += value;
    }
    int count = of.values.size();
    of.values.keySet().forEach(item -> of.weights.put(item, 1.0 / count));
    return sum / count;
  }

  /** Each item says its weight; null if none has any. */
  static @Nullable Double weighted(Aggregation of) {
    double weights = 0;
    double sum = 0;
    for (var each : of.values.entrySet()) {
      Item item = each.getKey();
      of.weights.put(item, item.coefficient);
      if (item.coefficient > 0) {
        weights += item.coefficient;
        sum += item.coefficient * each.getValue();
      }
    }
    if (weights == 0) {
      return null;
    }
    double all = weights;
    of.weights.replaceAll((item, weight) -> weight / all);
    return sum / all;
  }
}
