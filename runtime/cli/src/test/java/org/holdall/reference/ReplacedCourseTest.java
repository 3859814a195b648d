package org.holdall.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.holdall.engine.restore.IfPresent;
import org.holdall.engine.restore.Restore;
import org.holdall.engine.restore.RestoreRequest;
import org.holdall.engine.restore.RestoreTarget;
import org.junit.jupiter.api.Test;

/** What goes with the contents of a course that is replaced, and what stays, beyond what the reference restores show. */
final class ReplacedCourseTest {
  private static final String REF = "3";
  private static final String ENROLLED =
      "SELECT COUNT(*) FROM mdl_user_enrolments ue JOIN mdl_enrol e ON e.id = ue.enrolid"
          + " WHERE e.courseid = 3 AND e.enrol = ";
  private static final String MEMBERS =
      "SELECT COUNT(*) FROM mdl_groups_members m JOIN mdl_groups g ON g.id = m.groupid"
          + " WHERE g.courseid = 3";

  private static RestoreSite site(String name) {
    return RestoreSite.copy(ReferenceSites.postgres(), name);
  }

  private static void replace(RestoreSite site, String user, Map<String, String> settings) {
    new Restore(site.open())
        .run(new RestoreRequest(
            RestoreSite.archive("CHOICE1-users"),
            new RestoreTarget.Into(REF, true),
            user,
            settings,
            Map.of(),
            false,
            IfPresent.ADD,
            false));
  }

  @Test
  void whatTheCourseAloneNeeds() {
    RestoreSite site = site("replaced");
    site.execute(
        "INSERT INTO mdl_config (name, value) VALUES ('gradebook_calculations_freeze_3', '20150619')",
        "INSERT INTO mdl_post (module, userid, courseid, summary, content) VALUES ('notes', 2, 3, '', 'n')",
        "INSERT INTO mdl_post (module, userid, courseid, summary, content) VALUES ('blog', 2, 3, '', 'b')",
        "INSERT INTO mdl_backup_courses (courseid) VALUES (3)",
        "INSERT INTO mdl_user_preferences (userid, name, value) SELECT 2, 'block' || b.id || 'hidden', '1'"
            + " FROM mdl_block_instances b JOIN mdl_context c ON c.id = b.parentcontextid"
            + " AND c.contextlevel = 50 AND c.instanceid = 3",
        "INSERT INTO mdl_user_preferences (userid, name, value) VALUES (2, 'coursesectionspreferences_3', '{}')",
        "INSERT INTO mdl_user_preferences (userid, name, value) VALUES (2, 'block0hidden', '1')",
        "INSERT INTO mdl_favourite (component, itemtype, itemid, contextid, userid, timecreated, timemodified)"
            + " SELECT 'core_course', 'courses', 3, id, 2, 1, 1 FROM mdl_context"
            + " WHERE contextlevel = 50 AND instanceid = 3");
    replace(site, "admin", Map.of());
    assertThat(site.rows("SELECT value FROM mdl_config WHERE name LIKE '%freeze%'"))
        .isEmpty();
    assertThat(site.rows("SELECT module FROM mdl_post WHERE courseid = 3"))
        .containsExactly(List.of("blog"));
    assertThat(site.number("SELECT COUNT(*) FROM mdl_backup_courses WHERE courseid = 3"))
        .isZero();
    assertThat(site.rows("SELECT name FROM mdl_user_preferences WHERE userid = 2"
            + " AND (name LIKE 'block%' OR name LIKE 'coursesection%')"))
        .containsExactly(List.of("block0hidden"));
    assertThat(site.number(
            "SELECT COUNT(*) FROM mdl_favourite WHERE itemtype = 'courses' AND itemid = 3"))
        .isEqualTo(1);
  }

  @Test
  void whoLeavesTheCourseLeavesItsGroups() {
    RestoreSite site = site("replacedgroups");
    assertThat(site.number(MEMBERS)).isPositive();
    replace(site, "admin", Map.of("keep_groups_and_groupings", "1", "users", "0"));
    assertThat(site.number(MEMBERS)).isZero();
    assertThat(site.number("SELECT COUNT(*) FROM mdl_groups WHERE courseid = 3"))
        .isPositive();
  }

  @Test
  void onlyWhomTheUserMayLetOutLeaves() {
    RestoreSite site = site("replacedways");
    long cohort = site.number(ENROLLED + "'cohort'");
    long self = site.number(ENROLLED + "'self'");
    assertThat(cohort).isPositive();
    assertThat(self).isPositive();
    site.execute(
        "INSERT INTO mdl_role_assignments (roleid, contextid, userid, component) VALUES (1, 1, 3, '')",
        "DELETE FROM mdl_role_capabilities WHERE roleid = 1 AND capability = 'enrol/self:unenrol'");
    replace(site, "3", Map.of("users", "0"));
    assertThat(site.number(ENROLLED + "'cohort'"))
        .as("nobody lets them out by hand")
        .isEqualTo(cohort);
    assertThat(site.number(ENROLLED + "'self'")).as("this user may not").isEqualTo(self);
    assertThat(site.number(ENROLLED + "'manual'")).isZero();
    assertThat(site.number(
            "SELECT COUNT(*) FROM mdl_role_assignments WHERE component = 'enrol_cohort'"))
        .isEqualTo(cohort);
  }
}
