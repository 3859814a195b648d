package org.holdall.tree.text;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** The list of a module's trees, a line each, beside their descriptions. */
public final class TreeIndex {
  /** Where it stands in a jar. */
  public static final String NAME = "META-INF/holdall/index";

  private TreeIndex() {}

  /**
   * One tree.
   *
   * @param id of the tree
   * @param step name of its structure step's class
   * @param root qualified name of the type that declares it
   */
  public record Entry(String id, String step, String root) {}

  /** The entries of a list, in its order; lines that are none are passed over. */
  public static List<Entry> parse(String text) {
    return text.lines()
        .map(line -> line.split(" ", -1))
        .filter(words -> words.length == 3)
        .map(words -> new Entry(words[0], words[1], words[2]))
        .toList();
  }

  /** The list, in the order given. */
  public static String print(Collection<Entry> entries) {
    return entries.stream()
        .map(entry -> entry.id() + " " + entry.step() + " " + entry.root() + "\n")
        .collect(Collectors.joining());
  }
}
