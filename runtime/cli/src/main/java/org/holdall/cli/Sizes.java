package org.holdall.cli;

import java.time.Duration;
import java.util.Locale;

/** Numbers for people. */
final class Sizes {
  private Sizes() {}

  /** For example {@code 12.3 kB}. */
  static String bytes(long bytes) {
    if (bytes < 1000) {
      return bytes + " B";
    }
    double value = bytes;
    int unit = -1;
    while (value >= 999.95) {
      value /= 1000;
      unit++;
    }
    return String.format(Locale.ROOT, "%.1f %sB", value, "kMGTPE".charAt(unit));
  }

  /** For example {@code 0.42 s}. */
  static String time(Duration time) {
    return String.format(Locale.ROOT, "%.2f s", time.toMillis() / 1000.0);
  }

  /** For example {@code 1 file}, {@code 2 files}. */
  static String count(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
