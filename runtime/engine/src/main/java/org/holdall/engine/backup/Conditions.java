package org.holdall.engine.backup;

import java.util.function.Predicate;

/** Evaluates {@code users & !anonymize}. */
final class Conditions {
  private Conditions() {}

  /** Whether all of the terms hold. */
  static boolean hold(String condition, Predicate<String> term) {
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
