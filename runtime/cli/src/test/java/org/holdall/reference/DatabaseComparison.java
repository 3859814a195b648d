package org.holdall.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Compares two databases row by row, whatever ids the rows got, table by table: equal are rows of the same colour.
 *
 * <p>The rules are those of the yardstick in the reference data's tools, which gives a second opinion.
 */
final class DatabaseComparison {
  private final Colours expected;
  private final Colours actual;

  /** Of a table: rows there should be, rows there are, those of them that are equal, and those equal but for what they point to. */
  record Counts(int expected, int actual, int equal, int own) {

    boolean isEqual() {
      return expected == actual && expected == equal;
    }
  }

  DatabaseComparison(DatabaseRows expected, DatabaseRows actual, LogicalKeys keys) {
    this.expected = Colours.of(expected, keys);
    this.actual = Colours.of(actual, keys);
  }

  /** Counts one table's rows. */
  Counts counts(String table) {
    Map<String, Integer> want = colours(expected, Colours::all, table);
    Map<String, Integer> have = colours(actual, Colours::all, table);
    return new Counts(
        sum(want),
        sum(have),
        common(want, have),
        common(colours(expected, Colours::own, table), colours(actual, Colours::own, table)));
  }

  /** What is unequal in a table, for people to read; empty if nothing is. */
  List<String> differences(String table) {
    List<String> lines = new ArrayList<>(only("only expected", expected, actual, table));
    lines.addAll(only("only actual", actual, expected, table));
    return lines;
  }

  private static List<String> only(String title, Colours mine, Colours other, String table) {
    Map<String, Integer> left = colours(other, Colours::all, table);
    List<String> lines = new ArrayList<>();
    mine.all().forEach((row, colour) -> {
      if (row.table().equals(table) && left.merge(colour, -1, Integer::sum) < 0) {
        Colours.Content content = mine.content(row);
        lines.add(title + ": " + table + " " + row.id() + " "
            + content.values().replace('\u001f', ' ') + " -> " + content.links());
      }
    });
    return lines;
  }

  private static Map<String, Integer> colours(
      Colours from, Function<Colours, Map<Colours.Row, String>> which, String table) {
    Map<String, Integer> counts = new HashMap<>();
    which.apply(from).forEach((row, colour) -> {
      if (row.table().equals(table)) {
        counts.merge(colour, 1, Integer::sum);
      }
    });
    return counts;
  }

  private static int sum(Map<String, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static int common(Map<String, Integer> want, Map<String, Integer> have) {
    return want.entrySet().stream()
        .mapToInt(e -> Math.min(e.getValue(), have.getOrDefault(e.getKey(), 0)))
        .sum();
  }
}
