package org.holdall.modules.core.regrading;

import java.util.LinkedHashMap;
import java.util.Map;

/** The sum of points, where some items count more or less than theirs. Weights are those of the items that a user has. */
final class NaturalSum {
  private final Aggregation of;
  private final boolean old;
  private final Map<Item, Double> weights = new LinkedHashMap<>();
  private double min;
  private double max;
  private double sum;

  private NaturalSum(Aggregation of) {
    this.of = of;
    this.old = of.rules.oldExtraCredit();
  }

  static Double sum(Aggregation of) {
    NaturalSum natural = new NaturalSum(of);
    natural.weigh();
    natural.add();
    natural.addExtraCredit();
    double sum = natural.sum;
    of.range = new Range(natural.min, natural.max > 0 ? natural.max : sum);
    return natural.max > 0 ? sum / natural.max : sum;
  }

  private void weigh() {
    double all = 0;
    for (Item item : of.values.keySet()) {
      if (!item.isExtraCredit() && item.weight > 0) {
        min += of.range(item).min();
        max += of.range(item).max();
        all += item.weight;
      }
    }
    double said = 0;
    double ofSaid = 0;
    for (Item item : of.values.keySet()) {
      if (item.weightOverridden) {
        double weight = item.weight <= 0 || all == 0 ? 0 : item.weight / all;
        weights.put(item, weight);
        if (item.weight > 0 && (old || !item.isExtraCredit())) {
          said += weight;
          ofSaid += of.range(item).max();
        }
      }
    }
    weighOthers(1 - said, max - ofSaid);
    for (Item item : of.values.keySet()) {
      if (!old && !item.weightOverridden && item.isExtraCredit()) {
        weights.put(item, max == 0 ? 0.0 : of.range(item).max() / max);
      }
    }
  }

  /** Those nobody said a weight of share what is left. */
  private void weighOthers(double left, double points) {
    for (Item item : of.values.keySet()) {
      if (item.weightOverridden || !old && item.isExtraCredit()) {
        continue;
      }
      if (points > 0) {
        weights.put(item, of.range(item).max() / points * left);
      } else {
        weights.put(item, 0.0);
        if (item.weight > 0) {
          max -= of.range(item).max();
        }
      }
    }
  }

  private void add() {
    of.values.forEach((item, value) -> {
      if (!item.isExtraCredit()) {
        sum += value * weight(item) * max;
        of.weights.put(item, weight(item));
      }
    });
  }

  /** Extra credit counts as far as the total can grow. */
  private void addExtraCredit() {
    of.values.forEach((item, value) -> {
      if (item.isExtraCredit()) {
        double before = sum;
        double points = value * weight(item) * max;
        sum += points;
        double grown = of.bounded(sum) - of.bounded(before);
        if (max <= 0 || grown > 0 && grown >= points) {
          of.weights.put(item, weight(item));
        } else {
          of.weights.put(item, grown <= 0 ? 0 : grown / (value * max));
        }
      }
    });
  }

  private double weight(Item item) {
    return weights.getOrDefault(item, 0.0);
  }
}
