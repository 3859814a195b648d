package org.holdall.engine.restore.empty;

import java.util.Set;
import java.util.stream.Collectors;

/** Who takes part in a course: roles, ways into it and who came by them, groups. */
final class People {
  private final Deletions rows;
  private final long course;
  private final long context;

  /** Ids, for SQL, of the ways into the course that stay. */
  private final String staying;

  /** @param ways ids of the ways into the course that stay */
  People(Deletions rows, long course, long context, Set<Long> ways) {
    this.rows = rows;
    this.course = course;
    this.context = context;
    staying =
        ways.isEmpty() ? "0" : ways.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  /** @param below query for the ids of the contexts in the course */
  void delete(boolean keepRoles, boolean keepGroups, String below) {
    String children = "[contextid] IN (" + below + ")";
    rows.delete("role_assignments", children, "role_");
    rows.delete("role_capabilities", children, "role_");
    if (!keepRoles) {
      leave();
    }
    if (!keepGroups) {
      String groups = "SELECT [id] FROM {groups} WHERE [courseid] = " + course;
      rows.delete(
          "message_conversations",
          "[component] = 'core_group' AND [itemtype] = 'groups' AND [itemid] IN (" + groups + ")",
          "message");
      rows.delete("groupings", "[courseid] = " + course, "groupings_");
      rows.delete("groups", "[courseid] = " + course, "groups_");
    }
    if (!keepRoles && !keepGroups) {
      rows.delete("role_capabilities", "[contextid] = " + context, "role_");
      rows.delete("role_names", "[contextid] = " + context, "role_");
    }
  }

  /** Who has no way in any more leaves the groups as well. */
  private void leave() {
    String going = "[courseid] = " + course + " AND [id] NOT IN (" + staying + ")";
    String ways = "SELECT [id] FROM {enrol} WHERE " + going;
    String who = "SELECT [userid] FROM {user_enrolments} WHERE [enrolid] IN (";
    rows.update(
        "DELETE FROM {groups_members} WHERE [groupid] IN (SELECT [id] FROM {groups} WHERE [courseid] = "
            + course + ") AND ([component] LIKE 'enrol%' AND [itemid] IN (" + ways
            + ") OR [userid] IN (" + who + ways + ")) AND [userid] NOT IN (" + who + staying
            + ")))");
    rows.delete("user_enrolments", "[enrolid] IN (" + ways + ")", "user_");
    rows.delete("enrol", going, "enrol_");
    rows.delete(
        "role_assignments",
        "[contextid] = " + context + " AND NOT ([component] LIKE 'enrol%' AND [itemid] IN ("
            + staying + "))",
        "role_");
  }
}
