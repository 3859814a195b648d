package org.holdall.modules.core.regrading;

import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** Means to which some grades only add. */
final class ExtraCredit {
  private final Aggregation of;
  private double divisor;
  private double sum;
  private boolean any;

  private ExtraCredit(Aggregation of) {
    this.of = of;
  }

  /** Each grade weighs as much as its item's range is wide. */
  static @Nullable Double simpleWeighted(Aggregation of) {
    ExtraCredit mean = new ExtraCredit(of);
    of.values.forEach((item, value) -> {
      double width = item.max - item.min;
      if (!item.isExtraCredit() && width > 0) {
        mean.divisor += width;
        mean.add(width * value);
      }
    });
    of.values.forEach((item, value) -> {
      double width = item.max - item.min;
      if (item.isExtraCredit() && width <= 0) {
        of.weights.put(item, 0.0);
      } else if (item.isExtraCredit()) {
        double before = mean.sum;
        mean.add(width * value);
        of.weights.put(
            item, mean.divisor <= 0 ? 0.0 : mean.weight(before, value, width / mean.divisor));
      }
    });
    mean.ordinary(item -> mean.divisor > 0 ? (item.max - item.min) / mean.divisor : 0);
    return mean.result();
  }

  /** All weigh the same; extra credit as its item says. */
  static @Nullable Double mean(Aggregation of) {
    ExtraCredit mean = new ExtraCredit(of);
    of.values.forEach((item, value) -> {
      if (item.coefficient == 0) {
        mean.divisor++;
        mean.add(value);
      }
    });
    of.values.forEach((item, value) -> {
      if (item.isExtraCredit()) {
        double before = mean.sum;
        mean.add(item.coefficient * value);
        if (mean.divisor > 0) {
          of.weights.put(item, mean.weight(before, value, 1 / mean.divisor));
        }
      }
    });
    if (mean.divisor > 0) {
      mean.ordinary(item -> 1 / mean.divisor);
    }
    return mean.result();
  }

  private void add(double points) {
    sum += points;
    any = true;
  }

  private void ordinary(ToDoubleFunction<Item> weight) {
    of.values.keySet().stream()
        .filter(item -> !item.isExtraCredit())
        .forEach(item -> of.weights.put(item, weight.applyAsDouble(item)));
  }

  /** What extra credit weighs: less than usual if the total cannot grow by all of it. */
  private double weight(double before, double value, double usual) {
    double old = Points.standardised(before / divisor, Range.UNIT, of.bounds);
    double now = Points.standardised(sum / divisor, Range.UNIT, of.bounds);
    double most = of.bounded(now);
    if (most - of.bounded(old) <= 0) {
      return 0;
    }
    return most < now ? Points.standardised(most - old, of.bounds, Range.UNIT) / value : usual;
  }

  /** Of extra credit alone, its sum. */
  private @Nullable Double result() {
    if (divisor == 0) {
      return any ? sum : null;
    }
    return sum / divisor;
  }
}
