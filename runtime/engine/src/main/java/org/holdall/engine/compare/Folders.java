package org.holdall.engine.compare;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Folders of an archive that have the id of an activity, section or block in their names: each counts as the n-th of its kind
 * instead, {@code activities/quiz_*}, {@code activities/quiz_*2}, in the order of the header.
 */
final class Folders {
  private static final Pattern FOLDER =
      Pattern.compile("(?:^|/)(?:activities|sections|blocks)/[a-z0-9_]+_(\\d{1,18})(?=/)");
  private static final Pattern SAID = Pattern.compile("<directory>([^<]*)</directory>");

  private final Map<String, String> numbers = new HashMap<>();

  /**
   * Learns the folders of an archive.
   *
   * @param entries names of all entries
   * @param header text of {@code moodle_backup.xml}, empty without it
   */
  Folders(Collection<String> entries, String header) {
    Map<String, Integer> order = new HashMap<>();
    Matcher said = SAID.matcher(header);
    while (said.find()) {
      order.putIfAbsent(said.group(1), order.size());
    }
    Comparator<String> inOrder = Comparator.<String, Integer>comparing(
            folder -> order.getOrDefault(folder, Integer.MAX_VALUE))
        .thenComparing(folder -> Long.parseLong(folder.substring(folder.lastIndexOf('_') + 1)));
    Map<String, Set<String>> kinds = new TreeMap<>();
    for (String entry : entries) {
      Matcher folder = FOLDER.matcher(entry);
      while (folder.find()) {
        kinds
            .computeIfAbsent(entry.substring(0, folder.start(1)), kind -> new TreeSet<>(inOrder))
            .add(entry.substring(0, folder.end(1)));
      }
    }
    for (Set<String> folders : kinds.values()) {
      int number = 0;
      for (String folder : folders) {
        number++;
        numbers.put(folder, number == 1 ? "*" : "*" + number);
      }
    }
  }

  /** The name of an entry without ids. */
  String name(String entry) {
    StringBuilder name = new StringBuilder();
    int done = 0;
    Matcher folder = FOLDER.matcher(entry);
    while (folder.find()) {
      name.append(entry, done, folder.start(1))
          .append(numbers.get(entry.substring(0, folder.end(1))));
      done = folder.end(1);
    }
    return name.append(entry, done, entry.length()).toString();
  }
}
