package org.holdall.engine.compare;

import java.nio.charset.StandardCharsets;

/**
 * The first line in which two entries differ, after masking.
 *
 * @param line number of the line, from 1; 0 if the entry as a whole is meant
 * @param expected the line that is expected, or what else is to say
 * @param actual the line instead of it
 */
public record Difference(int line, String expected, String actual) {

  static Difference first(byte[] expected, byte[] actual) {
    return first(
        new String(expected, StandardCharsets.UTF_8), new String(actual, StandardCharsets.UTF_8));
  }

  static Difference first(String expected, String actual) {
    String[] want = expected.split("\n", -1);
    String[] have = actual.split("\n", -1);
    int common = Math.min(want.length, have.length);
    for (int i = 0; i < common; i++) {
      if (!want[i].equals(have[i])) {
        return new Difference(i + 1, want[i].strip(), have[i].strip());
      }
    }
    return new Difference(common + 1, want.length + " lines", have.length + " lines");
  }
}
