package org.holdall.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.holdall.engine.backup.BackupType;
import org.holdall.engine.compare.ArchiveComparison;
import org.holdall.engine.compare.Verdict;
import org.holdall.engine.restore.Restore;
import org.holdall.engine.restore.RestoreReport;
import org.holdall.engine.settings.Mode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A course that was restored, backed up again: what differs from the first archive is no more than where Moodle itself did
 * both.
 */
final class RoundTripTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "CHOICE1-users-on-fresh, FRESH, CHOICE1-users, new",
    "REF-users-on-fresh, FRESH, REF-users, new",
    "REF-users-on-same-site, REF, REF-users, new",
    "CHOICE1-users-replaces-REF, REF, CHOICE1-users, replace 3",
  })
  void differsNoMoreThanMoodles(String name, String start, String archive, String target)
      throws IOException {
    check(name, start, archive, target);
  }

  @Test
  @Tag("long")
  void withoutUsersEither() throws IOException {
    check("REF-nousers-on-fresh", "FRESH", "REF-nousers", "new");
  }

  private static void check(String name, String start, String archive, String target)
      throws IOException {
    RestoreSite site = RestoreSite.copy(
        ReferenceSites.postgres("moodle-4.5/db/moodle-" + start + ".sql.gz"), "roundtrip");
    site.copyFiles();
    RestoreReport report = new Restore(site.open()).run(new Attempt(archive, target).request());
    Path again = Holdall.backup(
        site.reference(),
        BackupType.COURSE,
        report.course(),
        Mode.GENERAL,
        name + "-again",
        Map.of());

    Path first = RestoreSite.archive(archive);
    ArchiveComparison ours = ArchiveComparison.withoutIds(first, again);
    ArchiveComparison moodles = ArchiveComparison.withoutIds(
        first, ReferenceData.file("moodle-4.5/restored/" + name + "-backed-up-again.mbz"));
    Files.writeString(again.resolveSibling(name + "-again.txt"), ours.toString());
    Set<String> more = unequal(ours);
    more.removeAll(unequal(moodles));
    System.out.printf(
        "%s: %d of %d entries differ from the first archive; of Moodle's own second backup %d; only of ours %s%n",
        name, unequal(ours).size(), ours.verdicts().size(), unequal(moodles).size(), more);
    assertThat(more).isEmpty();
  }

  private static Set<String> unequal(ArchiveComparison comparison) {
    Set<String> names = new TreeSet<>();
    comparison.verdicts().forEach((name, verdict) -> {
      if (verdict == Verdict.DIFFERENT || verdict == Verdict.MISSING) {
        names.add(name);
      }
    });
    return names;
  }
}
