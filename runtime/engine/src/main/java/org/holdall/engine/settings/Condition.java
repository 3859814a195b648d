package org.holdall.engine.settings;

import java.util.function.BiPredicate;

/** When a setting locks those that depend on it. */
public enum Condition {
  VALUE((value, compared) -> value.equals(compared)),
  NOT_VALUE((value, compared) -> !value.equals(compared)),
  TRUE((value, compared) -> isTrue(value)),
  FALSE((value, compared) -> !isTrue(value)),
  CHECKED((value, compared) -> isTrue(value)),
  NOT_CHECKED((value, compared) -> !isTrue(value)),
  EMPTY((value, compared) -> !isTrue(value)),
  NOT_EMPTY((value, compared) -> isTrue(value));

  private final BiPredicate<String, String> locks;

  Condition(BiPredicate<String, String> locks) {
    this.locks = locks;
  }

  /** Whether a parent of this value locks; {@code compared} matters to the first two only. */
  boolean locks(String value, String compared) {
    return locks.test(value, compared);
  }

  private static boolean isTrue(String value) {
    return !value.isEmpty() && !value.equals("0");
  }
}
