package org.holdall.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.holdall.engine.restore.IfPresent;
import org.holdall.engine.restore.Restore;
import org.holdall.engine.restore.RestoreRequest;
import org.holdall.engine.restore.RestoreTarget;
import org.junit.jupiter.api.Test;

/** Dates of an archive move with the course that it goes into, also where nobody says when that begins. */
final class RolledDatesTest {
  private static final long TEN_DAYS = 864_000;
  private static final String COURSE = "4";

  @Test
  void datesGoToTheStartOfTheCourseThatIsThere() {
    RestoreSite site = RestoreSite.copy(ReferenceSites.postgres(), "rolled");
    long made = restore(site, new RestoreTarget.NewCourse(1), Map.of());
    List<Long> dates = dates(site, made);
    assertThat(dates).isNotEmpty();
    String start = "(SELECT startdate FROM mdl_course WHERE id = " + made + ")";
    site.execute(
        "UPDATE mdl_course SET startdate = " + start + " + " + TEN_DAYS + " WHERE id = " + COURSE,
        "DELETE FROM mdl_assign WHERE course = " + COURSE);
    restore(site, new RestoreTarget.Into(COURSE, false), Map.of("course_startdate", "0"));
    assertThat(dates(site, Long.parseLong(COURSE)))
        .containsExactlyElementsOf(dates.stream().map(date -> date + TEN_DAYS).toList());
  }

  private static long restore(
      RestoreSite site, RestoreTarget target, Map<String, String> settings) {
    return new Restore(site.open())
        .run(new RestoreRequest(
            RestoreSite.archive("REF-nousers"),
            target,
            "admin",
            settings,
            Map.of(),
            false,
            IfPresent.ADD,
            false))
        .course();
  }

  private static List<Long> dates(RestoreSite site, long course) {
    return site
        .rows("SELECT duedate FROM mdl_assign WHERE duedate > 0 AND course = " + course
            + " ORDER BY duedate")
        .stream()
        .map(row -> Long.parseLong(row.get(0)))
        .toList();
  }
}
