package org.holdall.engine.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.holdall.engine.HoldallException;
import org.holdall.engine.site.PhpTokens.Kind;
import org.holdall.engine.site.PhpTokens.Token;
import org.jspecify.annotations.Nullable;

/**
 * What a Moodle's {@code config.php} says in plain literals. The file is read, never run: a value that PHP would have to compute
 * (a call, a variable, an assignment inside a condition) is known to be there but not known.
 */
public final class ConfigPhp {
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
  private record Value(@Nullable String text, boolean computed, int line) {}

  private final String file;
  private final List<Token> tokens;
  private final Map<String, Value> values = new LinkedHashMap<>();
  private int at;

  private ConfigPhp(String file, String source) {
    this.file = file;
    this.tokens = PhpTokens.of(source);
    statements();
  }

  /**
   * Reads a file.
   *
   * @throws HoldallException if it cannot be read
   */
  public static ConfigPhp read(Path file) {
    try {
      return parse(file.toString(), new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new HoldallException(
          file
              + " cannot be read; give the folder that holds Moodle's config.php, as a user who may read it");
    }
  }

  /** Reads PHP source; {@code file} is its name for messages. */
  public static ConfigPhp parse(String file, String source) {
    return new ConfigPhp(file, source);
  }

  /**
   * A value as PHP would print it ({@code true} is {@code 1}, {@code false} is empty), null if unset or {@code null}.
   *
   * @param name of a property of {@code $CFG}, or {@code dboptions.dbport} for a member of an array
   * @param instead the option to give when the value is computed
   * @throws HoldallException if the value is computed
   */
  public @Nullable String get(String name, String instead) {
    Value value = values.get(name);
    if (value == null && name.contains(".")) {
      value = values.get(name.substring(0, name.indexOf('.')));
      if (value != null && !value.computed) {
        return null;
      }
    }
    if (value != null && value.computed) {
      throw new HoldallException(
          file + ":" + value.line + ": $CFG->" + name.replaceFirst("\\.(.*)", "['$1']")
              + " is computed by PHP, which Holdall does not run; give " + instead + " instead");
    }
    return value == null ? null : value.text;
  }

  /** Values by name that are literals and no arrays: they win over the site's table {@code config}. */
  public Map<String, String> literals() {
    Map<String, String> literals = new LinkedHashMap<>();
    values.forEach((name, value) -> {
      if (value.text != null && !name.contains(".")) {
        literals.put(name, value.text);
      }
    });
    return literals;
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
        switch (token.text().toLowerCase(java.util.Locale.ROOT)) {
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
