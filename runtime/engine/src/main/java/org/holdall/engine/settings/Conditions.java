package org.holdall.engine.settings;

import java.util.function.Predicate;

/** Evaluates {@code users & !anonymize}. */
public final class Conditions {
  private Conditions() {}

  /** Whether a term is the release of Moodle, as in {@code 4.5}, that the site must have reached. */
  public static boolean isRelease(String term) {
    return Character.isDigit(term.charAt(0));
  }

  /** Whether all of the terms hold. */
  public static boolean hold(String condition, Predicate<String> term) {
    for (String each : condition.split("&")) {
      String name = each.strip();
      boolean not = name.startsWith("!");
      if (term.test(not ? name.substring(1).strip() : name) == not) {
        return false;
      }
    }
    return true;
  }
}
