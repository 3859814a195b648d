package org.holdall.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.holdall.engine.backup.BackupType;
import org.holdall.engine.compare.ArchiveComparison;
import org.holdall.engine.compare.Verdict;
import org.holdall.engine.settings.Mode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * Courses, sections and activities: every entry is what Moodle wrote from the same state. Encrypted texts are not compared:
 * Moodle draws a part of them by lot. {@code whole-backups.csv} says how many entries there are.
 */
final class WholeBackupTest {
  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "/whole-backups.csv", numLinesToSkip = 1)
  void isWhatMoodleWrote(
      String archive, String type, long id, String mode, String settings, int entries) {
    Path ours = Holdall.backup(
        site(archive),
        BackupType.valueOf(type.toUpperCase(Locale.ROOT)),
        id,
        Mode.valueOf(mode.toUpperCase(Locale.ROOT)),
        "whole-" + archive.replaceAll("\\W+", "-"),
        settings(settings));
    ArchiveComparison comparison = Comparisons.compare(ReferenceData.file(archive), ours);
    print(archive, comparison);
    assertThat(comparison.isEqual()).as(comparison.toString()).isTrue();
    assertThat(comparison.verdicts()).hasSize(entries);
  }

  private static ReferenceSite site(String archive) {
    if (archive.startsWith("moodle-4.5-mariadb")) {
      return ReferenceSites.mariaDb();
    }
    return archive.startsWith("moodle-4.4")
        ? ReferenceSites.postgres("moodle-4.4/db/moodle-REF-CHOICE1.sql.gz")
        : ReferenceSites.postgres();
  }

  private static Map<String, String> settings(String text) {
    Map<String, String> settings = new LinkedHashMap<>();
    for (String each : text == null ? new String[0] : text.split(" ")) {
      settings.put(each.split("=")[0], each.split("=")[1]);
    }
    return settings;
  }

  private static void print(String archive, ArchiveComparison comparison) {
    Map<String, Map<Verdict, Integer>> table = new TreeMap<>();
    comparison.verdicts().forEach((name, verdict) -> {
      String file =
          name.startsWith("files/") ? "files/*" : name.substring(name.lastIndexOf('/') + 1);
      table.computeIfAbsent(file, f -> new TreeMap<>()).merge(verdict, 1, Integer::sum);
    });
    StringBuilder text = new StringBuilder(archive).append('\n');
    table.forEach((file, counts) -> text.append(String.format("  %-24s%s%n", file, counts)));
    long equal = comparison.count(Verdict.IDENTICAL) + comparison.count(Verdict.REORDERED);
    text.append("  equal ").append(equal);
    text.append(" of ").append(comparison.verdicts().size());
    System.out.println(text);
  }
}
