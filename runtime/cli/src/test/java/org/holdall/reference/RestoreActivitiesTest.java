package org.holdall.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.holdall.engine.restore.Restore;
import org.holdall.engine.restore.RestoreRequest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Activities of the rich course are backed up, restored on another site, and backed up again there: they say the same. */
final class RestoreActivitiesTest {
  private static final long EMPTY = 2;

  private static RestoreSite site;

  @BeforeAll
  static void makeSite() {
    site = RestoreSite.copy(
        ReferenceSites.postgres("moodle-4.5/db/moodle-FRESH.sql.gz"), "activities");
    EmptyCourse.insert(site, EMPTY);
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvFileSource(resources = "/restored-activities.csv", numLinesToSkip = 1)
  void isTheSameElsewhere(String module, long id) {
    check(module, id);
  }

  /** Activities of modules of which there is one above. */
  @ParameterizedTest(name = "{0} {1}")
  @CsvFileSource(resources = "/more-restored-activities.csv", numLinesToSkip = 1)
  @Tag("long")
  void soAreOthers(String module, long id) {
    check(module, id);
  }

  private static void check(String module, long id) {
    Path archive = Holdall.backup(ReferenceSites.postgres(), id, "once-" + id);
    long made = new Restore(site.open())
        .run(RestoreRequest.into(archive, EMPTY))
        .activities()
        .get(0);
    Path again = Holdall.backup(site.reference(), made, "again-" + id);
    assertThat(String.join("\n", ActivityLines.of(again, module)))
        .isEqualTo(String.join("\n", ActivityLines.of(archive, module)));
  }
}
