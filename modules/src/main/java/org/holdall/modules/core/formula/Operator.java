package org.holdall.modules.core.formula;

import java.util.function.DoubleBinaryOperator;
import org.jspecify.annotations.Nullable;

/** What stands between two values. Comparisons bind closest, as in Moodle: {@code 1+2>2} is {@code 1+(2>2)}. */
enum Operator {
  LESS_OR_EQUAL("<=", 3, (a, b) -> a <= b ? 1 : 0),
  GREATER_OR_EQUAL(">=", 3, (a, b) -> a >= b ? 1 : 0),
  EQUAL("==", 3, (a, b) -> a == b ? 1 : 0),
  LESS("<", 3, (a, b) -> a < b ? 1 : 0),
  GREATER(">", 3, (a, b) -> a > b ? 1 : 0),
  PLUS("+", 0, Double::sum),
  MINUS("-", 0, (a, b) -> a - b),
  TIMES("*", 1, (a, b) -> a * b),
  DIVIDED("/", 1, (a, b) -> b == 0 ? Double.NaN : a / b),
  REMAINDER("%", 1, Operator::remainder),
  POWER("^", 2, Math::pow);

  /** Of the sign. */
  static final int NEGATION = 1;

  final int precedence;
  private final String text;
  private final DoubleBinaryOperator value;

  Operator(String text, int precedence, DoubleBinaryOperator value) {
    this.text = text;
    this.precedence = precedence;
    this.value = value;
  }

  /** The one that stands at a place of a text, null if none does. */
  static @Nullable Operator at(String formula, int place) {
    for (Operator each : values()) {
      if (formula.startsWith(each.text, place)) {
        return each;
      }
    }
    return null;
  }

  int length() {
    return text.length();
  }

  /** Whether one that waits is to be done first. Powers are done from the right. */
  boolean yieldsTo(int waiting) {
    return this == POWER ? precedence < waiting : precedence <= waiting;
  }

  /** Not a number if there is no value. */
  double apply(double a, double b) {
    return value.applyAsDouble(a, b);
  }

  /** Of whole numbers: what comes after the point does not count. */
  static double remainder(double a, double b) {
    return (long) b == 0 ? Double.NaN : (long) a % (long) b;
  }
}
