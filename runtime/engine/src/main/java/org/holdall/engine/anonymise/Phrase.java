package org.holdall.engine.anonymise;

import java.nio.charset.StandardCharsets;

/**
 * A word, or some, that nobody may read.
 *
 * @param text as it is spelt; begins with a letter or digit
 * @param anyCase whether other capitals are the same phrase
 * @param mask what stands instead
 */
record Phrase(String text, boolean anyCase, String mask) {
  private static final String KEPT = " .@-'+:_";

  /** With a mask that has as many bytes: a text that says its length, as PHP's do, stays true. */
  Phrase(String text, boolean anyCase) {
    this(text, anyCase, mask(text));
  }

  /** The text with an {@code x} for each byte of its letters and digits. */
  static String mask(String text) {
    StringBuilder mask = new StringBuilder();
    text.codePoints().forEach(c -> {
      if (KEPT.indexOf(c) >= 0) {
        mask.appendCodePoint(c);
      } else {
        mask.append("x".repeat(Character.toString(c).getBytes(StandardCharsets.UTF_8).length));
      }
    });
    return mask.toString();
  }

  /** Whether it stands in the text at this position, as a word of its own. */
  boolean at(String other, int start) {
    int end = start + text.length();
    if (!other.regionMatches(anyCase, start, text, 0, text.length())
        || !Letters.border(other, start)
        || !Letters.border(other, end)) {
      return false;
    }
    return text.codePointCount(0, text.length()) > 1 || alone(other, start, end);
  }

  /** One character of a script without spaces is part of many words: it is a name only when nothing else is around. */
  private static boolean alone(String other, int start, int end) {
    return (start == 0 || !Letters.word(other.codePointBefore(start)))
        && (end == other.length() || !Letters.word(other.codePointAt(end)));
  }
}
