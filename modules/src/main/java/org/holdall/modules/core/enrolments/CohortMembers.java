package org.holdall.modules.core.enrolments;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.holdall.engine.structure.RestoreScope;
import org.jspecify.annotations.Nullable;

/** The members of a cohort that a course takes in: they come at once, as Moodle's own synchronisation lets them. */
final class CohortMembers {
  private CohortMembers() {}

  /**
   * Enrols them.
   *
   * @param instance of the enrolment method, on the site
   * @param role that they get, 0 for none
   * @return who came in
   */
  static Set<Long> enrol(long cohort, long instance, long role, RestoreScope in) {
    Set<Long> users = new HashSet<>();
    String sql = "SELECT m.[userid] FROM {cohort_members} m JOIN {user} u ON u.[id] = m.[userid]"
        + " AND u.[deleted] = 0 WHERE m.[cohortid] = ? ORDER BY m.[userid]";
    for (List<@Nullable String> member : in.rows(sql, 1, cohort)) {
      long user = Long.parseLong(String.valueOf(member.get(0)));
      users.add(user);
      in.insert("user_enrolments", enrolment(instance, user, in));
      if (role != 0) {
        in.insert("role_assignments", assignment(instance, user, role, in));
      }
    }
    return users;
  }

  private static Map<String, Object> enrolment(long instance, long user, RestoreScope in) {
    return Map.of(
        "enrolid",
        instance,
        "userid",
        user,
        "status",
        0L,
        "timeend",
        0L, // for ever; the column's own default is a day in 2038
        "modifierid",
        in.word("RESTORER"),
        "timecreated",
        in.word("NOW"),
        "timemodified",
        in.word("NOW"));
  }

  private static Map<String, Object> assignment(
      long instance, long user, long role, RestoreScope in) {
    return Map.of(
        "roleid",
        role,
        "userid",
        user,
        "contextid",
        in.word("COURSE_CONTEXT"),
        "component",
        "enrol_cohort",
        "itemid",
        instance,
        "modifierid",
        in.word("RESTORER"),
        "timemodified",
        in.word("NOW"));
  }
}
