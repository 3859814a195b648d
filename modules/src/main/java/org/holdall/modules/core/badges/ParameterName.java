package org.holdall.modules.core.badges;

import org.jspecify.annotations.Nullable;

/**
 * The name of a criterion's parameter: {@code module_9} is the course module 9 itself, {@code bydate_9} something about it.
 *
 * @param word before the id
 * @param oldId 0 if the name holds no id
 */
record ParameterName(String word, long oldId) {

  /** Taken apart. */
  static ParameterName of(@Nullable String name) {
    String[] parts = String.valueOf(name).split("_", 2);
    return parts.length == 2 && parts[1].matches("\\d{1,18}")
        ? new ParameterName(parts[0], Long.parseLong(parts[1]))
        : new ParameterName(parts[0], 0);
  }

  /** Whether the parameter's value is the id, too. */
  boolean isId() {
    return !word.equals("bydate") && !word.equals("grade");
  }

  /** The same about something else. */
  String with(long id) {
    return word + "_" + id;
  }
}
