package org.holdall.modules.core.formula;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns a formula into postfix notation by the shunting-yard algorithm. */
final class FormulaParser {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");
  private static final Pattern NUMBER = Pattern.compile("(\\d+(\\.\\d*)?|\\.\\d+)(e[+-]?\\d+)?");

  private final String text;
  private final List<Token> output = new ArrayList<>();
  private final Deque<Waiting> waiting = new ArrayDeque<>();
  private int place;
  private boolean afterValue;

  /** What cannot be put out yet. */
  private sealed interface Waiting {}

  /** An operator, or the sign if null. */
  private record Op(@Nullable Operator operator) implements Waiting {
    int precedence() {
      return operator == null ? Operator.NEGATION : operator.precedence;
    }

    Token token() {
      return operator == null ? new Token.Negation() : new Token.Binary(operator);
    }
  }

  /** A bracket: of a function with so many arguments before this one, or a mere one if null. */
  private record Bracket(@Nullable Function function, int arguments) implements Waiting {}

  FormulaParser(String text) {
    this.text = text.strip().toLowerCase(Locale.ROOT);
  }

  List<Token> postfix() throws FormulaException {
    while (place < text.length()) {
      if (text.charAt(place) == ' ') {
        place++;
      } else if (afterValue) {
        afterValue();
      } else {
        value();
      }
    }
    if (!afterValue) {
      throw new FormulaException("it ends too early");
    }
    popOperators();
    if (!waiting.isEmpty()) {
      throw new FormulaException("a bracket is not closed");
    }
    return output;
  }

  private void afterValue() throws FormulaException {
    Operator operator = Operator.at(text, place);
    if (operator != null) {
      while (waiting.peek() instanceof Op other && operator.yieldsTo(other.precedence())) {
        waiting.pop();
        output.add(other.token());
      }
      waiting.push(new Op(operator));
      place += operator.length();
      afterValue = false;
    } else if (text.charAt(place) == ')') {
      popOperators();
      close(bracket(), 1);
    } else if (text.charAt(place) == ',') {
      popOperators();
      Bracket bracket = bracket();
      if (bracket.function == null) {
        throw unexpected();
      }
      waiting.push(new Bracket(bracket.function, bracket.arguments + 1));
      place++;
      afterValue = false;
    } else {
      throw unexpected();
    }
  }

  private void value() throws FormulaException {
    char next = text.charAt(place);
    Matcher number = NUMBER.matcher(text).region(place, text.length());
    Matcher name = NAME.matcher(text).region(place, text.length());
    if (next == '-') {
      waiting.push(new Op(null));
      place++;
    } else if (next == '(') {
      waiting.push(new Bracket(null, 0));
      place++;
    } else if (next == ')' && waiting.peek() instanceof Bracket bracket && bracket.arguments == 0) {
      close(bracket(), 0);
    } else if (number.lookingAt()) {
      output.add(new Token.Constant(Double.parseDouble(number.group())));
      place = number.end();
      afterValue = true;
    } else if (name.lookingAt()) {
      name(name.group());
    } else {
      throw unexpected();
    }
  }

  private void name(String name) {
    Function function = Function.named(name);
    place += name.length();
    if (function != null && place < text.length() && text.charAt(place) == '(') {
      waiting.push(new Bracket(function, 0));
      place++;
    } else {
      output.add(new Token.Variable(name));
      afterValue = true;
    }
  }

  private void close(Bracket bracket, int more) throws FormulaException {
    int arguments = bracket.arguments + more;
    if (bracket.function != null && bracket.function.takes(arguments)) {
      output.add(new Token.Call(bracket.function, arguments));
    } else if (bracket.function != null) {
      throw new FormulaException("a function has too few or too many arguments");
    } else if (more == 0) {
      throw unexpected();
    }
    place++;
    afterValue = true;
  }

  private void popOperators() {
    while (waiting.peek() instanceof Op operator) {
      waiting.pop();
      output.add(operator.token());
    }
  }

  private Bracket bracket() throws FormulaException {
    if (waiting.poll() instanceof Bracket bracket) {
      return bracket;
    }
    throw unexpected();
  }

  private FormulaException unexpected() {
    return new FormulaException("\"" + text.charAt(place) + "\" is not expected there");
  }
}
