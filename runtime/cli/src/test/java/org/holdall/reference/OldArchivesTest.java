package org.holdall.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.holdall.engine.restore.Restore;
import org.holdall.engine.restore.RestoreRequest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Archives from older Moodles become new courses of a fresh site: every table gets as many rows as Moodle gave it. {@code
 * old-differences.tsv} lists where ours has more or less, and why.
 */
final class OldArchivesTest {
  private static final String FRESH = "moodle-4.5/db/moodle-FRESH.sql.gz";

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "availability_26_format,old/availability_26_format.mbz",
    "backup,old/backup.mbz",
    "moodle_28_quiz,old/moodle_28_quiz.mbz",
    "question_category_34_format,old/question_category_34_format.mbz",
    "moodle_311_quiz,old/moodle_311_quiz.mbz",
    "test_tags_backup,old/test_tags_backup.mbz",
    "moodle-4.4-CHOICE1-users,moodle-4.4/mbz/CHOICE1-users.mbz"
  })
  void hasTheRowsThatMoodleMade(String name, String archive) throws IOException {
    RestoreSite site = RestoreSite.copy(
        ReferenceSites.postgres(FRESH),
        "old" + name.replaceAll("\\W", "").toLowerCase(Locale.ROOT));
    SortedMap<String, Long> before = counts(site);
    new Restore(site.open()).run(RestoreRequest.made(ReferenceData.file(archive), 1));

    SortedMap<String, Long> moodles = new TreeMap<>(before);
    for (String[] row : read(ReferenceData.file("old/" + name + ".rows.tsv"))) {
      moodles.replace(row[0].substring("mdl_".length()), Long.valueOf(row[2]));
    }
    for (String[] row : differences()) {
      if (row[0].equals(name) || row[0].equals("*")) {
        assertThat(moodles).as("tables of differences").containsKey(row[1]);
        moodles.merge(row[1], Long.valueOf(row[2]), Long::sum);
      }
    }
    assertThat(lines(counts(site), before)).isEqualTo(lines(moodles, before));
  }

  /** The tables that changed, one in a line. */
  private static String lines(SortedMap<String, Long> counts, SortedMap<String, Long> before) {
    StringBuilder lines = new StringBuilder();
    counts.forEach((table, rows) -> {
      if (!rows.equals(before.get(table))) {
        lines.append(table).append(' ').append(rows).append('\n');
      }
    });
    return lines.toString();
  }

  private static SortedMap<String, Long> counts(RestoreSite site) {
    SortedMap<String, Long> counts = new TreeMap<>();
    DatabaseRows.read(site.reference().server(), site.reference().database())
        .tables()
        .forEach((table, rows) -> counts.put(table, (long) rows.size()));
    return counts;
  }

  private static List<String[]> differences() throws IOException {
    String name = "old-differences.tsv";
    try (InputStream in =
        Objects.requireNonNull(OldArchivesTest.class.getResourceAsStream(name), name)) {
      return rows(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  private static List<String[]> read(Path file) throws IOException {
    return rows(Files.readString(file)).stream().skip(1).toList();
  }

  private static List<String[]> rows(String text) {
    return text.lines()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split("\t", -1))
        .toList();
  }
}
