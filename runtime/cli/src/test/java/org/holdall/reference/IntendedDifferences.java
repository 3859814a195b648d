package org.holdall.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Columns that are not compared, each with its reason, from {@code intended-differences.tsv}. */
record IntendedDifferences(List<Difference> all) {
  private static final String NULL = "NULL";
  private static final Pattern COLUMN = Pattern.compile("([a-z0-9_]+|\\*)(?:\\[(\\w+)=([^]]+)])?");

  /** In which comparison, which column, and why. */
  record Difference(String comparison, String table, String column, String reason) {}

  /** Those of some comparisons. */
  static IntendedDifferences of(List<String> comparisons) {
    String name = "intended-differences.tsv";
    try (InputStream in =
        Objects.requireNonNull(IntendedDifferences.class.getResourceAsStream(name), name)) {
      Stream<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines();
      return new IntendedDifferences(lines
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .map(words -> new Difference(words[0], words[1], words[2], words[3]))
          .filter(difference -> comparisons.contains(difference.comparison()))
          .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The rows without what is not compared. */
  DatabaseRows without(DatabaseRows rows) {
    SortedMap<String, List<Map<String, @Nullable String>>> tables = new TreeMap<>(rows.tables());
    for (Difference difference : all) {
      Matcher words = COLUMN.matcher(difference.column());
      if (!words.matches()) {
        throw new IllegalArgumentException("Not a column: " + difference);
      }
      tables.computeIfPresent(
          difference.table(),
          (table, old) ->
              without(old, words.group(1), words.group(2), String.valueOf(words.group(3))));
    }
    return new DatabaseRows(tables);
  }

  private static List<Map<String, @Nullable String>> without(
      List<Map<String, @Nullable String>> rows,
      String column,
      @Nullable String condition,
      String value) {
    List<Map<String, @Nullable String>> rest = new ArrayList<>();
    for (Map<String, @Nullable String> row : rows) {
      Map<String, @Nullable String> less = new TreeMap<>(row);
      if (NULL.equals(condition)) {
        less.computeIfPresent(column, (name, old) -> old.equals(value) ? null : old);
        less.putIfAbsent(column, null);
      } else if (condition == null || value.equals(row.get(condition))) {
        if (column.equals("*")) {
          continue;
        }
        less.remove(column);
      }
      rest.add(less);
    }
    return rest;
  }
}
