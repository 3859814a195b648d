package org.holdall.tree.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A line with the lines that are indented below it.
 *
 * @param line number of the line, from 1
 * @param keyword first word
 * @param words the other words, in order
 * @param children lines one level deeper, in order
 */
public record Node(int line, String keyword, List<Word> words, List<Node> children) {
  public Node {
    words = List.copyOf(words);
    children = List.copyOf(children);
  }

  /**
   * A word.
   *
   * @param key empty for a word that is known by its place, or a flag
   * @param value the word, unquoted
   */
  public record Word(String key, String value) {}

  /**
   * Reads lines; empty ones are skipped.
   *
   * @throws TreeFormatException if indentation or quotes are wrong
   */
  public static List<Node> parse(String text) {
    List<Node> lines = new ArrayList<>();
    List<Integer> depths = new ArrayList<>();
    int number = 0;
    for (String line : text.split("\r?\n", -1)) {
      number++;
      if (!line.isBlank()) {
        int indent = line.length() - line.stripLeading().length();
        if (line.charAt(0) == '\t' || indent % 2 != 0) {
          throw new TreeFormatException(number, "indentation is two spaces per level");
        }
        lines.add(LineParser.parse(number, line.substring(indent)));
        depths.add(indent / 2);
      }
    }
    int[] next = {0};
    List<Node> nodes = nest(lines, depths, 0, next);
    if (next[0] < lines.size()) {
      throw new TreeFormatException(
          lines.get(next[0]).line, "is indented deeper than the line before allows");
    }
    return nodes;
  }

  private static List<Node> nest(List<Node> lines, List<Integer> depths, int depth, int[] next) {
    List<Node> nodes = new ArrayList<>();
    while (next[0] < lines.size() && depths.get(next[0]) == depth) {
      Node line = lines.get(next[0]++);
      nodes.add(
          new Node(line.line, line.keyword, line.words, nest(lines, depths, depth + 1, next)));
    }
    return nodes;
  }
}
