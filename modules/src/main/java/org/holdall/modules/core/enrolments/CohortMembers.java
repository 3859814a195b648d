package org.holdall.modules.core.enrolments;

import java.util.List;
import org.holdall.engine.structure.RestoreScope;
import org.jspecify.annotations.Nullable;

/** The members of a cohort that a course takes in: they come at once, as Moodle's own synchronisation lets them. */
final class CohortMembers {
  private CohortMembers() {}

  /**
   * Enrols them.
   *
   * @param role that they get, 0 for none
   */
  static void enrol(long cohort, long role, Incomers incomers, RestoreScope in) {
    String sql = "SELECT m.[userid] FROM {cohort_members} m JOIN {user} u ON u.[id] = m.[userid]"
        + " AND u.[deleted] = 0 WHERE m.[cohortid] = ? ORDER BY m.[userid]";
    for (List<@Nullable String> member : in.rows(sql, 1, cohort)) {
      long user = Long.parseLong(String.valueOf(member.get(0)));
      incomers.enrol(user, 0, 0, 0);
      if (role != 0) {
        incomers.assign(user, role);
      }
    }
  }
}
