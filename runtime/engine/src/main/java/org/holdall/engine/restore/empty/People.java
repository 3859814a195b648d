package org.holdall.engine.restore.empty;

import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Who takes part in a course: roles, ways into it and who came by them, groups. */
final class People {
  private final CourseContents contents;
  private final long course;
  private final long context;

  /** Names, for SQL, of the plugins by which the user who restores may let nobody out. */
  private final String staying;

  /** @param may whether the user who restores has a capability in the course */
  People(CourseContents contents, long course, long context, Predicate<String> may) {
    this.contents = contents;
    this.course = course;
    this.context = context;
    String plugins = "SELECT DISTINCT [enrol] FROM {enrol} WHERE [courseid] = " + course;
    staying = contents.rows(plugins, 1).stream()
        .map(way -> way.get(0))
        .filter(way -> way.matches("[a-z0-9_]+") && !may.test("enrol/" + way + ":unenrol"))
        .collect(Collectors.joining("', '", "'", "'"));
  }

  /** @param below query for the ids of the contexts in the course */
  void delete(boolean keepRoles, boolean keepGroups, String below) {
    String children = "[contextid] IN (" + below + ")";
    contents.delete("role_assignments", children, "role_");
    contents.delete("role_capabilities", children, "role_");
    if (!keepRoles) {
      leave();
    }
    if (!keepGroups) {
      String groups = "SELECT [id] FROM {groups} WHERE [courseid] = " + course;
      contents.delete(
          "message_conversations",
          "[component] = 'core_group' AND [itemtype] = 'groups' AND [itemid] IN (" + groups + ")",
          "message");
      contents.delete("groupings", "[courseid] = " + course, "groupings_");
      contents.delete("groups", "[courseid] = " + course, "groups_");
    }
    if (!keepRoles && !keepGroups) {
      contents.delete("role_capabilities", "[contextid] = " + context, "role_");
      contents.delete("role_names", "[contextid] = " + context, "role_");
    }
  }

  /** Who has no way in any more leaves the groups as well. */
  private void leave() {
    String going = "[courseid] = " + course + " AND [enrol] NOT IN (" + staying + ")";
    String ways = "SELECT [id] FROM {enrol} WHERE " + going;
    String kept = "SELECT [id] FROM {enrol} WHERE [courseid] = " + course + " AND [enrol] IN ("
        + staying + ")";
    String who = "SELECT [userid] FROM {user_enrolments} WHERE [enrolid] IN (";
    contents.update(
        "DELETE FROM {groups_members} WHERE [groupid] IN (SELECT [id] FROM {groups} WHERE [courseid] = "
            + course + ") AND ([component] LIKE 'enrol%' AND [itemid] IN (" + ways
            + ") OR [userid] IN (" + who + ways + ")) AND [userid] NOT IN (" + who + kept + ")))");
    contents.delete("user_enrolments", "[enrolid] IN (" + ways + ")", "user_");
    contents.delete("enrol", going, "enrol_");
    contents.delete(
        "role_assignments",
        "[contextid] = " + context + " AND NOT ([component] LIKE 'enrol%' AND [itemid] IN (" + kept
            + "))",
        "role_");
  }
}
