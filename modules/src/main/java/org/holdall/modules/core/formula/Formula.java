package org.holdall.modules.core.formula;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** A calculation as Moodle writes it: {@code =average(gi12,gi13)/2}. Names are those of the values that are given. */
public final class Formula {
  private final List<Token> postfix;

  private Formula(List<Token> postfix) {
    this.postfix = List.copyOf(postfix);
  }

  /**
   * Reads one; capital letters count as small ones.
   *
   * @param text with its equals sign
   * @throws FormulaException if it is none
   */
  public static Formula of(String text) throws FormulaException {
    if (!text.startsWith("=")) {
      throw new FormulaException("it does not begin with =");
    }
    return new Formula(new FormulaParser(text.substring(1)).postfix());
  }

  /**
   * Its value, which is a finite number.
   *
   * @param values by name
   * @throws FormulaException if there is none: a name without a value, a division by zero, the root of a negative number
   */
  public double value(Map<String, Double> values) throws FormulaException {
    Deque<Double> stack = new ArrayDeque<>();
    for (Token token : postfix) {
      double result;
      if (token instanceof Token.Constant constant) {
        result = constant.value();
      } else if (token instanceof Token.Variable variable) {
        Double value = values.get(variable.name());
        if (value == null) {
          throw new FormulaException("it has no value for " + variable.name());
        }
        result = value;
      } else if (token instanceof Token.Binary binary) {
        double second = pop(stack);
        result = binary.operator().apply(pop(stack), second);
      } else if (token instanceof Token.Call call) {
        double[] arguments = new double[call.arguments()];
        for (int i = arguments.length - 1; i >= 0; i--) {
          arguments[i] = pop(stack);
        }
        result = call.function().apply(arguments);
      } else {
        result = -pop(stack);
      }
      if (Double.isNaN(result)) {
        throw new FormulaException("it divides by zero, or asks for what has no value");
      }
      stack.push(result);
    }
    double value = pop(stack);
    if (!stack.isEmpty() || Double.isInfinite(value)) {
      throw new FormulaException("its value is not a number");
    }
    return value;
  }

  private static double pop(Deque<Double> stack) throws FormulaException {
    Double value = stack.poll();
    if (value == null) {
      throw new FormulaException("something is missing in it");
    }
    return value;
  }
}
