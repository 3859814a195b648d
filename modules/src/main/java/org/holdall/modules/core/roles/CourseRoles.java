package org.holdall.modules.core.roles;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.holdall.engine.structure.RestoreScope;
import org.jspecify.annotations.Nullable;

/** Roles of a course as it was before the restore: who has them, by hand or by what way in, and what they may there. */
final class CourseRoles {
  private final Map<String, Long> overrides = new HashMap<>();
  private final Set<List<@Nullable String>> assignments = new HashSet<>();

  private CourseRoles() {}

  /** Of the task's own context; nothing of those that are made by the restore. */
  static CourseRoles of(RestoreScope in) {
    long context = in.word("CONTEXT");
    if (context != in.word("COURSE_CONTEXT")) {
      return new CourseRoles();
    }
    return in.once("roles of the course", () -> read(context, in));
  }

  private static CourseRoles read(long context, RestoreScope in) {
    CourseRoles found = new CourseRoles();
    put(
        in.rows(
            "SELECT [roleid], [capability], [id] FROM {role_capabilities} WHERE [contextid] = ?",
            3,
            context),
        found.overrides);
    in.rows(
            "SELECT [roleid], [userid], [component], [itemid] FROM {role_assignments}"
                + " WHERE [contextid] = ?",
            4,
            context)
        .forEach(found.assignments::add);
    return found;
  }

  private static void put(List<List<@Nullable String>> rows, Map<String, Long> to) {
    rows.forEach(
        row -> to.put(row.get(0) + " " + row.get(1), Long.valueOf(String.valueOf(row.get(2)))));
  }

  /** The row that says what a role may, null if there is none. */
  @Nullable
  Long override(long role, String capability) {
    return overrides.get(role + " " + capability);
  }

  /**
   * Whether a user has a role.
   *
   * @param component that gave it, empty for somebody
   * @param item of the component, 0 for none
   */
  boolean assigned(long role, long user, String component, long item) {
    return assignments.contains(
        List.of(Long.toString(role), Long.toString(user), component, Long.toString(item)));
  }
}
