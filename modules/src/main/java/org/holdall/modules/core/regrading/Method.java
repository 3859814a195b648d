package org.holdall.modules.core.regrading;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How a category makes one grade of many. */
enum Method {
  MEAN(0, Means::mean),
  MEDIAN(2, Ranked::median),
  MIN(4, Ranked::min),
  MAX(6, Ranked::max),
  MODE(8, Ranked::mode),
  WEIGHTED_MEAN(10, Means::weighted),
  SIMPLE_WEIGHTED_MEAN(11, ExtraCredit::simpleWeighted),
  MEAN_WITH_EXTRA_CREDIT(12, ExtraCredit::mean),
  NATURAL(13, NaturalSum::sum);

  /** In Moodle's database. */
  final int number;

  private final Function<Aggregation, @Nullable Double> function;

  Method(int number, Function<Aggregation, @Nullable Double> function) {
    this.number = number;
    this.function = function;
  }

  /** What Moodle does not know is a mean. */
  static Method of(int number) {
    for (Method each : values()) {
      if (each.number == number) {
        return each;
      }
    }
    return MEAN;
  }

  boolean usesExtraCredit() {
    return this == SIMPLE_WEIGHTED_MEAN || this == MEAN_WITH_EXTRA_CREDIT || this == NATURAL;
  }

  /** The grade in the range from 0 to 1, null if there is none; what each counted is in the aggregation's weights. */
  @Nullable
  Double aggregate(Aggregation of) {
    return function.apply(of);
  }
}
