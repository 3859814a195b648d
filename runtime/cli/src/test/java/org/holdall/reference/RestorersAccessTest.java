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

/** Who restores can get at the course: with the role of {@code restorernewroleid}, and enrolled by hand, if he could not. */
final class RestorersAccessTest {
  private static final long USER = 4711;
  private static final long ROLE = 77;
  private static final long TEACHER = 3;
  private static final String CUSTOM = ", id FROM mdl_role WHERE shortname = 'custref'";
  private static final RestoreTarget MADE = new RestoreTarget.NewCourse(1);

  @Test
  void onPostgres() {
    check(ReferenceSites.postgres("moodle-4.5/db/moodle-FRESH.sql.gz"));
  }

  @Test
  void onMariaDb() {
    check(ReferenceSites.freshMariaDb());
  }

  private static void check(ReferenceSite original) {
    RestoreSite site = RestoreSite.copy(original, "restorer");
    site.execute(
        "UPDATE mdl_config SET value = 'another' WHERE name = 'siteidentifier'",
        "INSERT INTO mdl_user (id, mnethostid, confirmed, username, firstname, lastname, email) VALUES ("
            + USER + ", 1, 1, 'restorer', 'Re', 'Storer', 'restorer@example.com')",
        "INSERT INTO mdl_role (id, name, shortname, description, sortorder) VALUES (" + ROLE
            + ", '', 'restorer', '', 77)",
        "INSERT INTO mdl_role_assignments (roleid, userid, contextid) SELECT " + ROLE + ", " + USER
            + ", id FROM mdl_context WHERE contextlevel = 40 AND instanceid = 1");
    allow(
        site,
        "course:create",
        "restore:restorecourse",
        "restore:uploadfile",
        "restore:userinfo",
        "restore:createuser",
        "restore:configure",
        "course:enrolconfig",
        "question:managecategory",
        "question:add");

    long course = restore(site, MADE).course();
    assertThat(roles(site, course)).as("the role").containsExactly(List.of("3", "", "0"));
    assertThat(ways(site, course)).as("and an enrolment by hand").containsExactly("manual 0 0 0");
    assertThat(site.number(
            "SELECT count(*) FROM mdl_enrol WHERE enrol = 'manual' AND courseid = " + course))
        .as("the archive's way by hand is the same")
        .isEqualTo(1);

    restore(site, new RestoreTarget.Into(Long.toString(course), false));
    assertThat(roles(site, course)).as("he can get at it").hasSize(1);

    allow(site, "course:view", "course:update");
    long seen = restore(site, MADE).course();
    assertThat(roles(site, seen)).as("he sees all courses of the category").isEmpty();
    assertThat(ways(site, seen)).isEmpty();

    site.execute(
        "DELETE FROM mdl_role_capabilities WHERE roleid = " + ROLE
            + " AND capability = 'moodle/course:view'",
        "UPDATE mdl_config SET value = '0' WHERE name = 'restorernewroleid'");
    assertThat(roles(site, restore(site, MADE).course())).as("no role is named").isEmpty();
  }

  /** His own role goes with the others: what he may give was found out before. */
  @Test
  void aTeacherReplacesHisCourse() {
    RestoreSite site = RestoreSite.copy(ReferenceSites.postgres(), "teacher");
    String context = "SELECT id FROM mdl_context WHERE contextlevel = 50 AND instanceid = 3";
    site.execute(
        "INSERT INTO mdl_user (id, mnethostid, confirmed, username, firstname, lastname, email) VALUES ("
            + USER + ", 1, 1, 'restorer', 'Re', 'Storer', 'restorer@example.com')",
        "INSERT INTO mdl_role_assignments (roleid, userid, contextid) SELECT " + TEACHER + ", "
            + USER + ", id FROM (" + context + ") c",
        "INSERT INTO mdl_role_allow_assign (roleid, allowassign) SELECT " + TEACHER + CUSTOM,
        "INSERT INTO mdl_role_allow_override (roleid, allowoverride) SELECT " + TEACHER + CUSTOM);
    restore(site, "REF-nousers", new RestoreTarget.Into("3", true));
    assertThat(site.number("SELECT count(*) FROM mdl_role_capabilities WHERE modifierid = " + USER))
        .as("permissions of the custom role")
        .isPositive();
    assertThat(roles(site, 3)).containsExactly(List.of("3", "", "0"));
  }

  private static void allow(RestoreSite site, String... capabilities) {
    for (String capability : capabilities) {
      site.execute("INSERT INTO mdl_role_capabilities (contextid, roleid, capability, permission)"
          + " VALUES (1, " + ROLE + ", 'moodle/" + capability + "', 1)");
    }
    site.execute("DELETE FROM mdl_config WHERE name = 'restorernewroleid'");
    site.execute(
        "INSERT INTO mdl_config (name, value) VALUES ('restorernewroleid', '" + TEACHER + "')");
  }

  private static RestoreReport restore(RestoreSite site, RestoreTarget target) {
    return restore(site, "CHOICE1-users", target);
  }

  private static RestoreReport restore(RestoreSite site, String archive, RestoreTarget target) {
    return new Restore(site.open())
        .run(new RestoreRequest(
            RestoreSite.archive(archive),
            target,
            "restorer",
            Map.of(),
            Map.of(),
            false,
            IfPresent.ADD,
            false));
  }

  private static List<List<String>> roles(RestoreSite site, long course) {
    return site.rows("SELECT a.roleid, a.component, a.itemid FROM mdl_role_assignments a"
        + " JOIN mdl_context c ON c.id = a.contextid AND c.contextlevel = 50 WHERE c.instanceid = "
        + course + " AND a.userid = " + USER);
  }

  private static List<String> ways(RestoreSite site, long course) {
    return site
        .rows("SELECT e.enrol, e.sortorder, ue.status, ue.timeend FROM mdl_user_enrolments ue"
            + " JOIN mdl_enrol e ON e.id = ue.enrolid WHERE e.courseid = " + course
            + " AND ue.userid = " + USER)
        .stream()
        .map(row -> String.join(" ", row))
        .toList();
  }
}
