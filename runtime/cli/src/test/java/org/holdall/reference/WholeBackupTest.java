package org.holdall.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.holdall.annotations.Task;
import org.holdall.engine.backup.BackupType;
import org.holdall.engine.compare.ArchiveComparison;
import org.holdall.engine.compare.Verdict;
import org.holdall.engine.settings.Mode;
import org.holdall.engine.structure.StructureStep;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * Courses, sections and activities: every entry is what Moodle wrote from the same state, but for those that wait for a
 * plugin without a step. {@code whole-backups.csv} says how many are equal, so that the number cannot fall.
 */
final class WholeBackupTest {
  private static final Set<String> COMPONENTS = ServiceLoader.load(StructureStep.class).stream()
      .map(step -> step.get().tree())
      .filter(tree ->
          tree.tasks().contains(Task.ACTIVITY.name()) || tree.tasks().contains(Task.BLOCK.name()))
      .map(tree -> tree.component())
      .collect(Collectors.toUnmodifiableSet());

  /** Blocks that have more than all blocks have. */
  private static final Set<String> OWN_BLOCKS = Set.of("rss_client");

  /** Entries whose rows are those that the activities refer to. */
  private static final Set<String> COMMON = Set.of(
      "files",
      "files.xml",
      "questions.xml",
      "users.xml",
      "groups.xml",
      "scales.xml",
      "outcomes.xml",
      "roles.xml");

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "/whole-backups.csv", numLinesToSkip = 1)
  void isWhatMoodleWrote(
      String archive, String type, long id, String mode, String settings, long equal) {
    Path ours = Holdall.backup(
        site(archive),
        BackupType.valueOf(type.toUpperCase(Locale.ROOT)),
        id,
        Mode.valueOf(mode.toUpperCase(Locale.ROOT)),
        "whole-" + archive.replaceAll("\\W+", "-"),
        settings(settings));
    ArchiveComparison comparison = Comparisons.compare(ReferenceData.file(archive), ours);
    print(archive, comparison);
    assertThat(unexplained(comparison)).as(comparison.toString()).isEmpty();
    assertThat(comparison.extra()).isEmpty();
    assertThat(equal(comparison)).isGreaterThanOrEqualTo(equal);
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

  private static long equal(ArchiveComparison comparison) {
    return comparison.count(Verdict.IDENTICAL) + comparison.count(Verdict.REORDERED);
  }

  /** Entries that are not equal, and that wait for no plugin. */
  private static Set<String> unexplained(ArchiveComparison comparison) {
    Set<String> left = new TreeSet<>();
    comparison.verdicts().forEach((name, verdict) -> {
      if ((verdict == Verdict.DIFFERENT || verdict == Verdict.MISSING)
          && waitsFor(name, comparison) == null) {
        left.add(name);
      }
    });
    return left;
  }

  /** The plugin whose step an entry needs, null if it needs none. */
  private static @Nullable String waitsFor(String name, ArchiveComparison comparison) {
    String file = name.substring(name.lastIndexOf('/') + 1);
    String[] folders = name.split("/");
    if (name.startsWith("activities/") || name.startsWith("course/blocks/")) {
      boolean block = name.contains("/blocks/");
      String part = folders[folders.length - 2];
      String plugin = part.substring(0, part.lastIndexOf('_'));
      String component = (block ? "block_" : "mod_") + plugin;
      boolean own = file.equals(plugin + ".xml") || file.equals("inforef.xml");
      boolean waits = block ? OWN_BLOCKS.contains(plugin) : own;
      return waits && !COMPONENTS.contains(component) ? component : null;
    }
    return COMMON.contains(folders[0])
            && comparison.verdicts().keySet().stream().anyMatch(WholeBackupTest::unknownModule)
        ? "ids and files of these"
        : null;
  }

  private static boolean unknownModule(String name) {
    return name.matches("activities/[a-z0-9]+_\\d+/module.xml")
        && !COMPONENTS.contains("mod_" + name.split("[/_]")[1]);
  }

  private static void print(String archive, ArchiveComparison comparison) {
    Map<String, Map<Verdict, Integer>> table = new TreeMap<>();
    Set<String> waiting = new TreeSet<>();
    comparison.verdicts().forEach((name, verdict) -> {
      String file =
          name.startsWith("files/") ? "files/*" : name.substring(name.lastIndexOf('/') + 1);
      table.computeIfAbsent(file, f -> new TreeMap<>()).merge(verdict, 1, Integer::sum);
      String plugin = waitsFor(name, comparison);
      if (plugin != null && (verdict == Verdict.DIFFERENT || verdict == Verdict.MISSING)) {
        waiting.add(plugin);
      }
    });
    StringBuilder text = new StringBuilder(archive).append('\n');
    table.forEach((file, counts) -> text.append(String.format("  %-24s%s%n", file, counts)));
    text.append("  equal ")
        .append(equal(comparison))
        .append(" of ")
        .append(comparison.verdicts().size());
    text.append(waiting.isEmpty() ? "" : "; wait for " + String.join(", ", waiting));
    System.out.println(text);
  }
}
