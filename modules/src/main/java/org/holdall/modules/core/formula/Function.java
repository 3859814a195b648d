package org.holdall.modules.core.formula;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/** The functions of a formula. Each gives "not a number" where there is no value. */
enum Function {
  SIN(Math::sin),
  SINH(Math::sinh),
  ASIN(Math::asin),
  ASINH(x -> Math.copySign(Math.log(Math.abs(x) + Math.sqrt(x * x + 1)), x)),
  COS(Math::cos),
  COSH(Math::cosh),
  ACOS(Math::acos),
  ACOSH(x -> Math.log(x + Math.sqrt(x * x - 1))),
  TAN(Math::tan),
  TANH(Math::tanh),
  ATAN(Math::atan),
  ATANH(x -> 0.5 * Math.log((1 + x) / (1 - x))),
  SQRT(Math::sqrt),
  ABS(Math::abs),
  LN(Math::log),
  LOG(Math::log),
  EXP(Math::exp),
  FLOOR(Math::floor),
  CEIL(Math::ceil),
  AVERAGE(1, Integer.MAX_VALUE, all -> DoubleStream.of(all).sum() / all.length),
  SUM(1, Integer.MAX_VALUE, all -> DoubleStream.of(all).sum()),
  MAX(1, Integer.MAX_VALUE, all -> DoubleStream.of(all).max().orElse(Double.NaN)),
  MIN(1, Integer.MAX_VALUE, all -> DoubleStream.of(all).min().orElse(Double.NaN)),
  AND(1, Integer.MAX_VALUE, all -> DoubleStream.of(all).allMatch(x -> x != 0) ? 1 : 0),
  OR(1, Integer.MAX_VALUE, all -> DoubleStream.of(all).anyMatch(x -> x != 0) ? 1 : 0),
  IF(3, 3, all -> all[0] != 0 ? all[1] : all[2]),
  MOD(2, 2, all -> Operator.remainder(all[0], all[1])),
  POWER(2, 2, all -> Math.pow(all[0], all[1])),
  ROUND(1, 2, all -> round(all[0], all.length == 1 ? 0 : (int) all[1])),
  PI(0, 0, all -> Math.PI),
  RAND_FLOAT(0, 0, all -> ThreadLocalRandom.current().nextDouble()),
  RAND_INT(2, 2, all -> random(all[0], all[1]));

  private static final Map<String, Function> OTHER_NAMES = Map.ofEntries(
      Map.entry("arcsin", ASIN),
      Map.entry("arcsinh", ASINH),
      Map.entry("arccos", ACOS),
      Map.entry("arccosh", ACOSH),
      Map.entry("arctan", ATAN),
      Map.entry("arctanh", ATANH),
      Map.entry("ifthenelse", IF),
      Map.entry("cond_and", AND),
      Map.entry("cond_or", OR));
  private static final int MOST_DIGITS = 15;

  /** Digits of a number that PHP trusts when it rounds. */
  private static final MathContext TRUSTED = new MathContext(15, RoundingMode.HALF_UP);

  private final int least;
  private final int most;
  private final ToDoubleFunction<double[]> value;

  Function(DoubleUnaryOperator value) {
    this(1, 1, all -> value.applyAsDouble(all[0]));
  }

  Function(int least, int most, ToDoubleFunction<double[]> value) {
    this.least = least;
    this.most = most;
    this.value = value;
  }

  /** By one of its names, null if there is none. */
  static @Nullable Function named(String name) {
    Function other = OTHER_NAMES.get(name);
    if (other != null) {
      return other;
    }
    for (Function each : values()) {
      if (each.name().toLowerCase(Locale.ROOT).equals(name)) {
        return each;
      }
    }
    return null;
  }

  boolean takes(int arguments) {
    return arguments >= least && arguments <= most;
  }

  double apply(double[] arguments) {
    return value.applyAsDouble(arguments);
  }

  private static double round(double value, int digits) {
    return !Double.isFinite(value) || Math.abs(digits) > MOST_DIGITS
        ? value
        : new BigDecimal(value)
            .round(TRUSTED)
            .setScale(digits, RoundingMode.HALF_UP)
            .doubleValue();
  }

  private static double random(double first, double last) {
    return first >= last
        ? Double.NaN
        : ThreadLocalRandom.current().nextLong((long) first, (long) last + 1);
  }
}
