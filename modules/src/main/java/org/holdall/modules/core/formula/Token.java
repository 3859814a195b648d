package org.holdall.modules.core.formula;

/** One step of a formula in postfix notation. */
sealed interface Token {

  /** A value as it stands there. */
  record Constant(double value) implements Token {}

  /** A value that is given. */
  record Variable(String name) implements Token {}

  /** Takes two values, leaves one. */
  record Binary(Operator operator) implements Token {}

  /** Turns the sign. */
  record Negation() implements Token {}

  /** Takes the arguments, leaves one value. */
  record Call(Function function, int arguments) implements Token {}
}
