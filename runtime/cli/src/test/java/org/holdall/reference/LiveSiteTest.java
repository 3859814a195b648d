package org.holdall.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SortedMap;
import java.util.regex.Pattern;
import org.holdall.engine.restore.Restore;
import org.holdall.engine.restore.RestoreReport;
import org.holdall.engine.restore.RestoreRequest;
import org.holdall.engine.site.Site;
import org.junit.jupiter.api.Test;

/**
 * While a restore runs, somebody adds a module to the same section, creates a user who is in the archive, enrols him, changes
 * the course's revision, and stores a file with the same content: at one statement after the other. Nothing of either is lost.
 */
final class LiveSiteTest {
  private static final long COURSE = 1000;
  private static final int MOMENTS = 5;
  private static final long NOW = 1_790_000_000;
  private static final Pattern OF_USERS =
      Pattern.compile("mdl_(user_(info|pref).*|context|tag.*|cache_flags|task_adhoc)");

  @Test
  void onPostgres() {
    everyMoment(ReferenceSites.postgres("moodle-4.5/db/moodle-FRESH.sql.gz"), 9);
  }

  @Test
  void onMariaDb() {
    everyMoment(ReferenceSites.freshMariaDb(), 60);
  }

  @Test
  void wholeCourseOnPostgres() {
    wholeCourse(ReferenceSites.postgres("moodle-4.5/db/moodle-FRESH.sql.gz"));
  }

  @Test
  void wholeCourseOnMariaDb() {
    wholeCourse(ReferenceSites.freshMariaDb());
  }

  /** Beside others there are all rows that there are without them, and theirs. */
  private static void wholeCourse(ReferenceSite original) {
    RestoreSite calm = course(original, "calm");
    Fault none = new Fault(Fault.NEVER, () -> {});
    RestoreReport usual = restore(calm, none);
    SortedMap<String, String> expected = ofRestore(calm);
    int retried = 0;
    for (int moment = 1; moment <= MOMENTS; moment++) {
      RestoreSite site = course(original, "busy");
      Others others = new Others(site, COURSE);
      RestoreReport report =
          restore(site, new Fault(moment * none.count() / MOMENTS - 3, others::start));
      others.finish();
      retried += report.attempts() > 1 ? 1 : 0;
      others.assertNothingLost(report);
      SortedMap<String, String> rows = ofRestore(site);
      rows.compute("mdl_course_modules", (key, count) -> Long.toString(Long.parseLong(count) - 1));
      assertThat(rows).as("at moment " + moment).isEqualTo(expected);
      assertThat(site.number("SELECT cacherev FROM mdl_course WHERE id = " + COURSE))
          .isGreaterThan(NOW);
    }
    System.out.printf(
        "%s: others at %d moments beside a restore of %d activities, tried again at %d%n",
        original.server().getClass().getSimpleName(),
        MOMENTS,
        usual.activities().size(),
        retried);
  }

  private static RestoreSite course(ReferenceSite original, String name) {
    RestoreSite site = RestoreSite.copy(original, name);
    EmptyCourse.insert(site, COURSE);
    site.execute(
        "UPDATE mdl_config SET value = 'another' WHERE name = 'siteidentifier'",
        "INSERT INTO mdl_enrol (enrol, status, courseid, sortorder) VALUES ('manual', 0, " + COURSE
            + ", 0)");
    return site;
  }

  private static RestoreReport restore(RestoreSite site, Fault meanwhile) {
    Site opened = site.open();
    opened.database().listener(meanwhile.statements());
    return new Restore(opened).run(RestoreRequest.into(RestoreSite.archive("REF-users"), COURSE));
  }

  /** Numbers of rows, but of tables that say what a user is like: one who is there already stays as he is. */
  private static SortedMap<String, String> ofRestore(RestoreSite site) {
    SortedMap<String, String> counts = site.counts();
    counts.keySet().removeIf(table -> OF_USERS.matcher(table).matches());
    String files = "SELECT count(*) FROM mdl_files WHERE component <> 'user'";
    counts.put("mdl_files", Long.toString(site.number(files)));
    return counts;
  }

  private static void everyMoment(ReferenceSite original, int step) {
    int retried = 0;
    int moments = 0;
    for (int moment = 1; ; moment += step) {
      RestoreSite site = RestoreSite.copy(original, "live");
      EmptyCourse.insert(site, COURSE);
      // Another site than the archive's: there, a user with the same name and address is the same.
      site.execute("UPDATE mdl_config SET value = 'another' WHERE name = 'siteidentifier'");
      Others others = new Others(site, COURSE);
      Fault meanwhile = new Fault(moment, others::start);
      Site opened = site.open();
      opened.database().listener(meanwhile.statements());
      RestoreReport report = new Restore(opened)
          .run(RestoreRequest.into(RestoreSite.archive("REF-activity-choice"), COURSE));
      if (!meanwhile.struck()) {
        break;
      }
      others.finish();
      moments++;
      retried += report.attempts() > 1 ? 1 : 0;
      others.assertNothingLost(report);
      assertThat(site.number(
              "SELECT count(*) FROM mdl_choice_answers a JOIN mdl_user u ON u.id = a.userid"))
          .isEqualTo(25);
    }
    System.out.printf(
        "%s: others at %d moments, the restore was tried again at %d%n",
        original.server().getClass().getSimpleName(), moments, retried);
    assertThat(moments).isGreaterThan(2);
  }
}
