package org.holdall.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.holdall.engine.restore.IfPresent;
import org.holdall.engine.restore.Restore;
import org.holdall.engine.restore.RestoreReport;
import org.holdall.engine.restore.RestoreRequest;
import org.holdall.engine.restore.RestoreTarget;
import org.junit.jupiter.api.Test;

/** What the site has already is left out on request: then no row of any table changes. */
final class IfPresentTest {
  private static final long CATEGORY = 1;
  private static final long COURSE = 1000;

  /** None of them is in another one. */
  private static final List<String> PARTS = List.of(
      "REF-activity-choice",
      "REF-activity-assign",
      "REF-activity-forum",
      "REF-activity-glossary",
      "REF-activity-quiz",
      "REF-activity-workshop",
      "CHOICE1-activity-choice");

  @Test
  void onPostgres() {
    idempotent(RestoreSite.copy(
        ReferenceSites.postgres("moodle-4.5/db/moodle-FRESH.sql.gz"), "presentpg"));
  }

  @Test
  void onMariaDb() {
    idempotent(RestoreSite.copy(ReferenceSites.freshMariaDb(), "presentmdb"));
  }

  private static void idempotent(RestoreSite site) {
    RestoreReport first = restore(site, "REF-users", new RestoreTarget.NewCourse(CATEGORY));
    assertThat(first.activities()).hasSizeGreaterThan(40);
    RestoreTarget into = new RestoreTarget.Into(Long.toString(first.course()), false);
    Map<String, String> before = site.checksums();
    for (RestoreTarget target : new RestoreTarget[] {into, new RestoreTarget.NewCourse(CATEGORY)}) {
      RestoreReport again = restore(site, "REF-users", target);
      assertThat(again.course()).isEqualTo(first.course());
      assertThat(again.activities()).isEmpty();
      assertThat(again.warnings()).anyMatch(line -> line.contains("has all of it already"));
      assertThat(site.checksums()).isEqualTo(before);
    }
    site.execute("UPDATE mdl_choice SET name = 'another' WHERE course = " + first.course());
    RestoreReport missing = restore(site, "REF-users", into);
    assertThat(missing.activities()).hasSizeBetween(1, 5);
    assertThat(missing.rows()).containsKey("choice").doesNotContainKey("block_instances");
  }

  @Test
  void partsOnPostgres() {
    parts(
        RestoreSite.copy(ReferenceSites.postgres("moodle-4.5/db/moodle-FRESH.sql.gz"), "partspg"));
  }

  @Test
  void partsOnMariaDb() {
    parts(RestoreSite.copy(ReferenceSites.freshMariaDb(), "partsmdb"));
  }

  /** Activities, each of which is there the second time. */
  private static void parts(RestoreSite site) {
    EmptyCourse.insert(site, COURSE);
    RestoreTarget into = new RestoreTarget.Into(Long.toString(COURSE), false);
    for (String archive : PARTS) {
      assertThat(restore(site, archive, into).activities()).as(archive).isNotEmpty();
    }
    Map<String, String> before = site.checksums();
    for (String archive : PARTS) {
      RestoreReport again = restore(site, archive, into);
      assertThat(again.activities()).as(archive).isEmpty();
      assertThat(again.warnings()).anyMatch(line -> line.contains("has all of it already"));
    }
    assertThat(site.checksums()).isEqualTo(before);
  }

  private static RestoreReport restore(RestoreSite site, String archive, RestoreTarget target) {
    return new Restore(site.open())
        .run(new RestoreRequest(
            RestoreSite.archive(archive),
            target,
            null,
            Map.of(),
            Map.of(),
            false,
            IfPresent.SKIP,
            false));
  }
}
