package org.holdall.compiler.check;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The words of the language, and the nearest one to what was written. */
final class Words {
  /** Words that stand for a number of the task. */
  static final List<String> IDS = List.of(
      "ACTIVITY",
      "COURSE",
      "COURSE_MODULE",
      "SECTION",
      "BLOCK",
      "CONTEXT",
      "COURSE_CONTEXT",
      "SYSTEM_CONTEXT");

  /** Words that stand for a text of the task. */
  static final List<String> TEXTS = List.of("MODULE_NAME", "COMPONENT", "COURSE_FORMAT");

  /** All words that a query knows. */
  static final List<String> ALL = Stream.concat(IDS.stream(), TEXTS.stream()).toList();

  /** Words that only restore knows: they can be filled in. */
  static final List<String> OF_RESTORE = List.of("RESTORER", "NOW", "MODULE");

  private Words() {}

  /** {@code Did you mean "x"?} or, where nothing is near, what else to do. Without full stop. */
  static String didYouMean(String written, Collection<String> known, String otherwise) {
    Optional<String> nearest = known.stream()
        .filter(each -> distance(written, each) <= Math.max(1, written.length() / 3))
        .min(Comparator.comparingInt((String each) -> distance(written, each))
            .thenComparingInt(each -> -common(written, each))
            .thenComparing(each -> each));
    return nearest
        .map(each -> "Did you mean \"" + each + "\"? Otherwise " + otherwise)
        .orElse(Character.toUpperCase(otherwise.charAt(0)) + otherwise.substring(1));
  }

  /** How many letters two words begin with alike. */
  private static int common(String a, String b) {
    int length = 0;
    while (length < Math.min(a.length(), b.length()) && a.charAt(length) == b.charAt(length)) {
      length++;
    }
    return length;
  }

  /** Insertions, removals and replacements between two words. */
  static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
