package org.holdall.engine.restore;

import java.util.HashMap;
import java.util.Map;
import org.holdall.engine.restore.kind.Found;

/** How many rows of each kind the site had already, and how many are made. */
final class KindCounts {
  private final Map<String, long[]> counts = new HashMap<>();

  void found(String kind, Found found) {
    long[] count = counts.computeIfAbsent(kind, k -> new long[2]);
    if (found.make()) {
      count[1]++;
    } else if (found.id() != 0) {
      count[0]++;
    }
  }

  long matched(String kind) {
    return counts.getOrDefault(kind, new long[2])[0];
  }

  long made(String kind) {
    return counts.getOrDefault(kind, new long[2])[1];
  }
}
