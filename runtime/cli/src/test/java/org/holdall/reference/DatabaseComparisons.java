package org.holdall.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;

/** Compares tables of two databases, and leaves their rows and what came out for a second opinion by another program. */
final class DatabaseComparisons {
  private static final Path FOLDER = Path.of("target", "reference", "databases").toAbsolutePath();

  private DatabaseComparisons() {}

  /**
   * Fails unless all rows of these tables are equal, but for the intended differences of these names.
   *
   * @param name of the files that are left, too
   */
  static void equal(
      String name,
      List<String> differences,
      DatabaseRows expected,
      DatabaseRows actual,
      List<String> tables) {
    IntendedDifferences intended = IntendedDifferences.of(differences);
    DatabaseRows want = intended.without(expected);
    DatabaseRows have = intended.without(actual);
    var comparison = new DatabaseComparison(want, have, LogicalKeys.ofMoodle());
    Path expectedFolder = write(want, FOLDER.resolve(name + "-expected"));
    Path actualFolder = write(have, FOLDER.resolve(name + "-actual"));
    var all = new SoftAssertions();
    for (String table : tables) {
      DatabaseComparison.Counts counts = comparison.counts(table);
      line(
          expectedFolder,
          actualFolder,
          table,
          counts.expected(),
          counts.actual(),
          counts.equal(),
          counts.own());
      all.assertThat(comparison.differences(table)).as(table).isEmpty();
      all.assertThat(counts.isEqual()).as("%s: %s", table, counts).isTrue();
    }
    all.assertAll();
    assertThat(tables).isNotEmpty();
  }

  private static void line(Object... values) {
    String line = List.of(values).stream().map(Object::toString).collect(Collectors.joining("\t"));
    try {
      Files.writeString(
          FOLDER.resolve("comparisons.tsv"),
          line + "\n",
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file per table that has rows, in the text format of PostgreSQL's COPY, with a line of columns. */
  private static Path write(DatabaseRows rows, Path folder) {
    try {
      Files.createDirectories(folder);
      for (var table : rows.tables().entrySet()) {
        if (!table.getValue().isEmpty()) {
          var text = new StringBuilder(String.join("\t", table.getValue().get(0).keySet()) + "\n");
          table.getValue().forEach(row -> text.append(copied(row)).append('\n'));
          Files.writeString(
              folder.resolve("mdl_" + table.getKey() + ".tsv"), text, StandardCharsets.UTF_8);
        }
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String copied(Map<String, @Nullable String> row) {
    return row.values().stream().map(DatabaseComparisons::copied).collect(Collectors.joining("\t"));
  }

  private static String copied(@Nullable String value) {
    return value == null
        ? "\\N"
        : value
            .replace("\\", "\\\\")
            .replace("\t", "\\t")
            .replace("\n", "\\n")
            .replace("\r", "\\r");
  }
}
