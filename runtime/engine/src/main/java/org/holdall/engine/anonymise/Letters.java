package org.holdall.engine.anonymise;

import java.lang.Character.UnicodeScript;
import java.util.Set;

/** Where words begin and end. Some scripts do not say it: there, each character is a word. */
final class Letters {
  private static final Set<UnicodeScript> UNSPACED = Set.of(
      UnicodeScript.HAN,
      UnicodeScript.HIRAGANA,
      UnicodeScript.KATAKANA,
      UnicodeScript.HANGUL,
      UnicodeScript.THAI,
      UnicodeScript.LAO,
      UnicodeScript.KHMER,
      UnicodeScript.MYANMAR);

  private Letters() {}

  /** Whether the character belongs to a word. */
  static boolean word(int codePoint) {
    return Character.isLetterOrDigit(codePoint)
        || Character.getType(codePoint) == Character.NON_SPACING_MARK;
  }

  /** Whether it is of a script that is written without spaces. */
  static boolean unspaced(int codePoint) {
    return codePoint > 0xE00 && UNSPACED.contains(UnicodeScript.of(codePoint));
  }

  /** End of the word that begins there. */
  static int end(String text, int start) {
    int at = start;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      if (!word(c) || unspaced(c) && at > start) {
        return at;
      }
      at += Character.charCount(c);
      if (unspaced(c)) {
        return at;
      }
    }
    return at;
  }

  /** Whether a word may begin or end between the characters around this position. */
  static boolean border(String text, int at) {
    if (at == 0 || at == text.length()) {
      return true;
    }
    int before = text.codePointBefore(at);
    int after = text.codePointAt(at);
    return !word(before) || !word(after) || unspaced(before) || unspaced(after);
  }
}
