package org.holdall.modules.mod.forum;

import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words and characters of a post, which Moodle's reports show. Counted is what readers see: no tags, no scripts, entities
 * as the characters that they stand for.
 */
record PostCounts(long words, long characters) {
  private static final Pattern HIDDEN =
      Pattern.compile("(?is)<!--.*?(?:-->|$)|<(script|style)\\b.*?(?:</\\1\\s*>|$)");

  /** Text in which even tags are text. */
  private static final Pattern CDATA = Pattern.compile("(?s)<!\\[CDATA\\[(.*?)]]>");

  /** Tags in the middle of words; all others stand between words when they end, and so does a line break. */
  private static final Pattern BETWEEN_WORDS = Pattern.compile(
      "</(?!(?:a|b|del|em|i|ins|s|small|span|strong|sub|sup|u)>)\\w+>|<br>|<br\\s*/>");

  private static final Pattern ENTITY =
      Pattern.compile("&(?:#(\\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z][a-zA-Z0-9]{1,10}));");
  private static final String PLAIN = "2";

  /**
   * Of a message.
   *
   * @param format Moodle's number: 2 for plain text, which has no tags but what looks like them
   */
  static PostCounts of(String message, String format) {
    String seen = seen(replaced('<', BETWEEN_WORDS, message, tag -> tag.group() + " "), format);
    return new PostCounts(words(seen), characters(seen(message, format)));
  }

  private static long words(String text) {
    long words = 0;
    boolean inside = false;
    for (int i = 0; i < text.length(); i++) {
      boolean between = isBetween(text.charAt(i));
      words += !between && !inside ? 1 : 0;
      inside = !between;
    }
    return words;
  }

  private static boolean isBetween(char c) {
    return switch (Character.getType(c)) {
      case Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.CONTROL -> true;
      default -> c == '\u2013' || c == '\u2014';
    };
  }

  private static long characters(String text) {
    return text.codePoints().filter(c -> c != ' ' && (c < '\t' || c > '\r')).count();
  }

  private static String seen(String text, String format) {
    String shown = text;
    if (!format.equals(PLAIN)) {
      shown = replaced('<', CDATA, shown, each -> literal(each.group(1)));
      shown = replaced('<', HIDDEN, shown, each -> "");
    }
    return replaced('&', ENTITY, withoutTags(shown), PostCounts::character);
  }

  /** As {@link Matcher#replaceAll}, for a pattern of which every match begins with the same character: posts are many. */
  private static String replaced(
      char first, Pattern pattern, String text, Function<MatchResult, String> by) {
    int at = text.indexOf(first);
    if (at < 0) {
      return text;
    }
    Matcher matcher = pattern.matcher(text);
    StringBuilder out = new StringBuilder(text.length() + 16);
    int copied = 0;
    while (at >= 0) {
      if (matcher.region(at, text.length()).lookingAt()) {
        out.append(text, copied, at).append(by.apply(matcher));
        copied = matcher.end();
        at = text.indexOf(first, copied);
      } else {
        at = text.indexOf(first, at + 1);
      }
    }
    return out.append(text, copied, text.length()).toString();
  }

  /** No pattern: archives may hold texts on which one would never end. */
  private static String withoutTags(String text) {
    StringBuilder rest = new StringBuilder(text.length());
    for (int at = 0; at < text.length(); at++) {
      if (text.charAt(at) != '<' || !isTag(text, at + 1)) {
        rest.append(text.charAt(at));
        continue;
      }
      char quote = 0;
      while (++at < text.length() && (quote != 0 || text.charAt(at) != '>')) {
        char next = text.charAt(at);
        if (quote == 0 && (next == '"' || next == '\'')) {
          quote = next;
        } else if (next == quote) {
          quote = 0;
        }
      }
    }
    return rest.toString();
  }

  private static boolean isTag(String text, int at) {
    int name = at < text.length() && text.charAt(at) == '/' ? at + 1 : at;
    return name < text.length() && Character.isLetter(text.charAt(name));
  }

  private static String literal(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static String character(MatchResult entity) {
    if (entity.group(1) != null) {
      return character(Integer.parseInt(entity.group(1)));
    }
    if (entity.group(2) != null) {
      return character(Integer.parseInt(entity.group(2), 16));
    }
    return switch (entity.group(3)) {
      case "nbsp", "ensp", "emsp", "thinsp" -> "\u00a0";
      case "ndash", "mdash" -> "\u2014";
      default -> "x"; // one character, and a part of a word, whichever it is
    };
  }

  private static String character(int codePoint) {
    return Character.isValidCodePoint(codePoint) ? Character.toString(codePoint) : "";
  }
}
