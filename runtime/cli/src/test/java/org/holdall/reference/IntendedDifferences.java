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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Columns that are not compared, each with its reason, from {@code intended-differences.tsv}. */
record IntendedDifferences(List<Difference> all) {

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

  /** The rows without these columns. */
  DatabaseRows without(DatabaseRows rows) {
    SortedMap<String, List<Map<String, @Nullable String>>> tables = new TreeMap<>(rows.tables());
    for (Difference difference : all) {
      if (difference.column().equals("*")) {
        tables.remove(difference.table());
        continue;
      }
      tables.computeIfPresent(difference.table(), (table, old) -> {
        List<Map<String, @Nullable String>> rest = new ArrayList<>();
        for (Map<String, @Nullable String> row : old) {
          Map<String, @Nullable String> less = new TreeMap<>(row);
          less.remove(difference.column());
          rest.add(less);
        }
        return rest;
      });
    }
    return new DatabaseRows(tables);
  }
}
