package org.holdall.engine.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.holdall.engine.ids.IdSet;

/** Which groups, files and the like the parts of an archive need, and which there are. */
final class References {
  private final Map<String, Map<String, IdSet>> needed = new TreeMap<>();
  private final Map<String, IdSet> there = new HashMap<>();

  /**
   * A part needs something.
   *
   * @param file that says so
   * @param kind such as {@code group}
   */
  void needs(String file, String kind, long id) {
    needed
        .computeIfAbsent(file, f -> new TreeMap<>())
        .computeIfAbsent(kind, k -> new IdSet())
        .add(id);
  }

  /** The archive has it. */
  void has(String kind, long id) {
    there.computeIfAbsent(kind, k -> new IdSet()).add(id);
  }

  /** What is needed and not there, a line for each file and kind. */
  List<String> missing() {
    List<String> lines = new ArrayList<>();
    needed.forEach((file, kinds) -> kinds.forEach((kind, ids) -> {
      IdSet known = there.getOrDefault(kind, new IdSet());
      long[] lost = ids.ids().filter(id -> !known.contains(id)).toArray();
      if (lost.length > 0) {
        lines.add(file + " needs the " + kind + " " + lost[0]
            + (lost.length > 1 ? " and " + (lost.length - 1) + " more" : "")
            + ", which the archive does not have.");
      }
    }));
    return lines;
  }
}
