package org.holdall.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.holdall.engine.compare.ArchiveComparison;
import org.holdall.engine.compare.Verdict;

/** Compares archives, and leaves a line of what came out for a second opinion by another program. */
final class Comparisons {

  private static final Path LINES =
      Path.of("target", "reference", "comparisons.tsv").toAbsolutePath();

  private Comparisons() {}

  /** Compares, whatever comes out. */
  static ArchiveComparison compare(Path expected, Path actual) {
    ArchiveComparison comparison = ArchiveComparison.of(expected, actual);
    List<String> line = List.of(
        expected.toString(),
        actual.toString(),
        count(comparison, Verdict.IDENTICAL),
        count(comparison, Verdict.REORDERED),
        count(comparison, Verdict.DIFFERENT),
        count(comparison, Verdict.MISSING),
        Integer.toString(comparison.extra().size()));
    try {
      Files.createDirectories(LINES.getParent());
      Files.writeString(
          LINES,
          String.join("\t", line) + "\n",
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return comparison;
  }

  /** Fails unless every entry is equal and none is too many. */
  static void equal(Path expected, Path actual) {
    ArchiveComparison comparison = compare(expected, actual);
    assertThat(comparison.isEqual() && comparison.extra().isEmpty())
        .as(comparison.toString())
        .isTrue();
  }

  /** The same for the entries of one folder. */
  static void folderEqual(Path expected, Path actual, String folder) {
    Path want = Entries.unpack(expected, folder);
    assertThat(want.resolve(folder)).isNotEmptyDirectory();
    equal(want, Entries.unpack(actual, folder));
  }

  private static String count(ArchiveComparison comparison, Verdict verdict) {
    return Long.toString(comparison.count(verdict));
  }
}
