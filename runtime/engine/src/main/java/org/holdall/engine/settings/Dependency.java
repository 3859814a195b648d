package org.holdall.engine.settings;

import org.jspecify.annotations.Nullable;

/**
 * One setting that locks another.
 *
 * @param locked value of the dependent setting while the condition holds; null for the parent's value
 */
record Dependency(
    Setting parent,
    Condition condition,
    String compared,
    @Nullable String locked) {

  boolean holds() {
    return condition.locks(parent.value(), compared);
  }

  String lockedValue() {
    return locked == null ? parent.value() : locked;
  }
}
