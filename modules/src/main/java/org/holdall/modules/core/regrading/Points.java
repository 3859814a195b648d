package org.holdall.modules.core.regrading;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Arithmetic of grades: the database keeps five digits after the point, and what is equal there is equal. */
final class Points {
  private static final int DIGITS = 5;

  /** Digits of a number that PHP trusts when it rounds, and those it writes. */
  private static final MathContext TRUSTED = new MathContext(15, RoundingMode.HALF_UP);

  private static final MathContext WRITTEN = new MathContext(14, RoundingMode.HALF_EVEN);

  private Points() {}

  static double rounded(double value) {
    return new BigDecimal(value)
        .round(TRUSTED)
        .setScale(DIGITS, RoundingMode.HALF_UP)
        .doubleValue();
  }

  static @Nullable Double roundedOrNull(@Nullable Double value) {
    return value == null ? null : Double.valueOf(rounded(value));
  }

  static boolean differ(@Nullable Double a, @Nullable Double b) {
    if (a == null || b == null) {
      return a != null || b != null;
    }
    return rounded(a) != rounded(b);
  }

  /** As the database gets it. */
  static @Nullable String text(@Nullable Double value) {
    return value == null
        ? null
        : new BigDecimal(value)
            .round(WRITTEN)
            .setScale(DIGITS, RoundingMode.HALF_UP)
            .toPlainString();
  }

  /** As PHP writes a number of which it counts how often it comes. */
  static String written(double value) {
    return new BigDecimal(value).round(WRITTEN).stripTrailingZeros().toPlainString();
  }

  /** The same place in another range. Of a range without extent that is the largest. */
  static double standardised(double value, Range from, Range to) {
    if (from.max() == from.min() || to.max() == to.min()) {
      return to.max();
    }
    return (value - from.min()) / (from.max() - from.min()) * (to.max() - to.min()) + to.min();
  }

  /** The nearest value within a range. */
  static double bounded(double value, double min, double max) {
    return value < min ? min : Math.min(value, max);
  }
}
