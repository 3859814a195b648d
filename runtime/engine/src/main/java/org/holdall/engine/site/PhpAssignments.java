package org.holdall.engine.site;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.holdall.engine.site.PhpTokens.Kind;
import org.holdall.engine.site.PhpTokens.Token;
import org.jspecify.annotations.Nullable;

/** Finds the assignments to properties of {@code $CFG} in PHP source, without running it. */
final class PhpAssignments {
  private static final Set<String> BLOCKS = Set.of(
      "if",
      "for",
      "foreach",
      "while",
      "switch",
      "elseif",
      "else",
      "do",
      "try",
      "catch",
      "finally",
      "function",
      "class",
      "declare");
  private static final Set<String> ENDS =
      Set.of("endif", "endfor", "endforeach", "endwhile", "endswitch", "enddeclare");

  /** A literal's text, or {@code computed}. */
  record Value(@Nullable String text, boolean computed, int line) {}

  private final List<Token> tokens;
  private final Map<String, Value> values = new LinkedHashMap<>();
  private int at;

  PhpAssignments(List<Token> tokens) {
    this.tokens = tokens;
    statements();
  }

  /** By name; members of arrays as {@code name.key}. */
  Map<String, Value> values() {
    return values;
  }

  private void statements() {
    int depth = 0;
    boolean conditional = false;
    while (at < tokens.size()) {
      Token token = tokens.get(at);
      if (token.is("{")) {
        depth++;
        at++;
        conditional = false;
      } else if (token.is("}")) {
        depth--;
        at++;
      } else if (token.kind() == Kind.NAME && BLOCKS.contains(token.text())) {
        at++;
        header();
        if (symbol(":")) {
          depth += token.text().startsWith("else") ? 0 : 1;
        } else {
          conditional = true;
        }
      } else if (token.kind() == Kind.NAME && ENDS.contains(token.text())) {
        depth--;
        at++;
      } else {
        statement(depth > 0 || conditional);
        conditional = false;
      }
    }
  }

  /** What stands between a keyword and its block: names and parentheses. */
  private void header() {
    while (at < tokens.size()
        && (tokens.get(at).kind() == Kind.NAME
                && !BLOCKS.contains(tokens.get(at).text())
                && peek("(", 1)
            || tokens.get(at).is("("))) {
      if (tokens.get(at).is("(")) {
        int open = 0;
        do {
          noteComputed();
          open += tokens.get(at).is("(") ? 1 : tokens.get(at).is(")") ? -1 : 0;
          at++;
        } while (open > 0 && at < tokens.size());
        return;
      }
      at++;
    }
  }

  private void statement(boolean conditional) {
    int start = at;
    String name = target();
    if (name != null
        && symbol("=")
        && !conditional
        && value(name)
        && (at >= tokens.size() || peek(";", 0))) {
      at++;
      return;
    }
    at = start;
    while (at < tokens.size() && !peek(";", 0) && !peek("{", 0) && !peek("}", 0)) {
      noteComputed();
      at++;
    }
    symbol(";");
  }

  /** {@code $CFG->name} or {@code $CFG->name['key']}; null and no move if there is none. */
  private @Nullable String target() {
    if (at + 2 >= tokens.size()
        || tokens.get(at).kind() != Kind.VARIABLE
        || !tokens.get(at).text().equals("$CFG")
        || !peek("->", 1)
        || tokens.get(at + 2).kind() != Kind.NAME) {
      return null;
    }
    String name = tokens.get(at + 2).text();
    at += 3;
    if (peek("[", 0) && peek("]", 2) && tokens.get(at + 1).kind() == Kind.STRING) {
      name += "." + tokens.get(at + 1).text();
      at += 3;
    }
    return name;
  }

  /** Marks {@code $CFG->name} as computed when an assignment to it begins here. Does not move. */
  private void noteComputed() {
    int start = at;
    int line = tokens.get(at).line();
    String name = target();
    if (name != null
        && at < tokens.size()
        && tokens.get(at).kind() == Kind.SYMBOL
        && tokens.get(at).text().matches("(?:\\?\\?|[-.+*/])?=|\\[")) {
      set(name, new Value(null, true, line));
    }
    at = start;
  }

  /** Reads a literal or an array of them; false if the value is not a literal. */
  private boolean value(String name) {
    int line = tokens.get(Math.min(at, tokens.size() - 1)).line();
    if (at < tokens.size()
        && tokens.get(at).kind() == Kind.NAME
        && tokens.get(at).text().equalsIgnoreCase("array")
        && peek("(", 1)) {
      at += 2;
      return array(name, ")", line);
    }
    if (symbol("[")) {
      return array(name, "]", line);
    }
    String sign = symbol("-") ? "-" : "";
    if (at >= tokens.size()) {
      return false;
    }
    Token token = tokens.get(at++);
    switch (token.kind()) {
      case STRING, NUMBER -> set(name, new Value(sign + token.text(), false, line));
      case NAME -> {
        switch (token.text().toLowerCase(Locale.ROOT)) {
          case "true" -> set(name, new Value("1", false, line));
          case "false" -> set(name, new Value("", false, line));
          case "null" -> set(name, new Value(null, false, line));
          default -> {
            return false;
          }
        }
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean array(String name, String end, int line) {
    set(name, new Value(null, false, line));
    while (at < tokens.size() && !symbol(end)) {
      String key = name + ".";
      if (tokens.get(at).kind() == Kind.STRING && peek("=>", 1)) {
        key += tokens.get(at).text();
        at += 2;
      }
      if (!value(key) || (!peek(",", 0) && !peek(end, 0))) {
        set(key, new Value(null, true, line));
        skipMember(end);
      }
      symbol(",");
    }
    return true;
  }

  private void skipMember(String end) {
    int open = 0;
    while (at < tokens.size() && (open > 0 || (!peek(",", 0) && !peek(end, 0)))) {
      open += peek("(", 0) || peek("[", 0) ? 1 : peek(")", 0) || peek("]", 0) ? -1 : 0;
      at++;
    }
  }

  private void set(String name, Value value) {
    values.keySet().removeIf(key -> key.startsWith(name + "."));
    values.put(name, value);
  }

  private boolean peek(String symbol, int ahead) {
    return at + ahead < tokens.size() && tokens.get(at + ahead).is(symbol);
  }

  private boolean symbol(String symbol) {
    boolean found = peek(symbol, 0);
    at += found ? 1 : 0;
    return found;
  }
}
