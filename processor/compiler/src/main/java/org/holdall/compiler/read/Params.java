package org.holdall.compiler.read;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Parameters that a parent's {@code with} gives to a shared record, as they were written: {@code 'literal'}, number or word. */
final class Params {
  static final Params NONE = new Params(Map.of());
  private static final Pattern NAME = Pattern.compile(":([a-zA-Z_][a-zA-Z0-9_]*)");

  private final Map<String, String> values;

  private Params(Map<String, String> values) {
    this.values = Map.copyOf(values);
  }

  /** These and more; a name given again is replaced. */
  Params with(List<Equality> more) {
    Map<String, String> all = new LinkedHashMap<>(values);
    more.forEach(each -> all.put(each.left(), in(each.right())));
    return new Params(all);
  }

  /** The text with every known {@code :name} replaced; others stay. */
  String in(String text) {
    return NAME.matcher(text)
        .replaceAll(m -> Matcher.quoteReplacement(values.getOrDefault(m.group(1), m.group())));
  }

  /** As {@link #in}, null for null. */
  @Nullable
  String inOrNull(@Nullable String text) {
    return text == null ? null : in(text);
  }

  /** The text with literals unquoted, for names: components and file areas. */
  String inName(String text) {
    return NAME.matcher(text)
        .replaceAll(
            m -> Matcher.quoteReplacement(unquoted(values.getOrDefault(m.group(1), m.group()))));
  }

  /** All parameters, literals unquoted. */
  Map<String, String> unquoted() {
    Map<String, String> plain = new LinkedHashMap<>();
    values.forEach((name, value) -> plain.put(name, unquoted(value)));
    return plain;
  }

  private static String unquoted(String value) {
    boolean quoted = value.length() >= 2 && value.startsWith("'") && value.endsWith("'");
    return quoted ? value.substring(1, value.length() - 1) : value;
  }
}
