package org.holdall.engine.restore.kind;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.holdall.engine.database.Query;
import org.holdall.engine.database.Rows;
import org.holdall.engine.database.SqlText;
import org.holdall.engine.database.View;
import org.jspecify.annotations.Nullable;

/** What the user who restores may do in the target course, by Moodle's rules for roles and capabilities. */
public final class Access {
  private static final long ALLOW = 1;
  private static final long PROHIBIT = -1000;

  private final View view;
  private final KindContext context;
  private final boolean admin;
  private final Map<String, Boolean> known = new HashMap<>();

  /** Ids of the course's context and of those around it, from the outermost; of a course to be made, those around it. */
  private @Nullable List<String> path;

  Access(KindContext context) {
    this.context = context;
    view = context.view();
    admin = Arrays.asList(context.config().core("siteadmins").split("\\s*,\\s*"))
        .contains(Long.toString(context.restorer()));
  }

  /** Asked for late: a course that is made for the restore gets its context first. */
  private List<String> path() {
    List<String> ids = path;
    if (ids == null) {
      boolean made = context.course() != 0;
      ids = ids(
          "SELECT [path] FROM {context} WHERE [contextlevel] = ? AND [instanceid] = ?",
          made ? 50L : 40L,
          made ? context.course() : context.target().category());
      path = ids;
    }
    return ids;
  }

  /** Whether the user has the capability in the target course. Of a course to be made: in its category. */
  public boolean inCourse(String capability) {
    return may(capability, path());
  }

  /** Whether the user has the capability in the whole site. */
  boolean inSystem(String capability) {
    return may(capability, path().subList(0, Math.min(1, path().size())));
  }

  /** Ids of the roles that the user may give to others in the target course, by short name, in the site's order. */
  List<Role> assignable() {
    if (!inCourse("moodle/role:assign") || path().isEmpty()) {
      return List.of();
    }
    String allowed = admin
        ? ""
        : "AND r.[id] IN (SELECT a.[allowassign] FROM {role_allow_assign} a WHERE a.[roleid] IN ("
            + "SELECT ra.[roleid] FROM {role_assignments} ra WHERE ra.[userid] = "
            + context.restorer()
            + " AND ra.[contextid] IN (" + String.join(", ", path()) + ")))";
    List<Role> roles = new ArrayList<>();
    try (Rows rows = rows("SELECT r.[id], r.[shortname], r.[archetype] FROM {role} r "
        + "JOIN {role_context_levels} l ON l.[roleid] = r.[id] AND l.[contextlevel] = 50 WHERE 1 = 1 "
        + allowed + " ORDER BY r.[sortorder], r.[id]")) {
      while (rows.next()) {
        roles.add(new Role(rows.id(0), String.valueOf(rows.text(1)), String.valueOf(rows.text(2))));
      }
    }
    return roles;
  }

  /** A role of the site. */
  record Role(long id, String shortname, String archetype) {}

  private boolean may(String capability, List<String> contexts) {
    return admin
        || !contexts.isEmpty()
            && known.computeIfAbsent(
                contexts.size() + capability, key -> decide(capability, contexts));
  }

  /** Of each role the innermost permission counts; one role that allows is enough, one prohibition decides. */
  private boolean decide(String capability, List<String> contexts) {
    Map<Long, Long> permissions = new HashMap<>();
    String inside = String.join(", ", contexts);
    String defaultRole = String.valueOf(context.config().get("core", "defaultuserroleid"));
    try (Rows rows = rows(
        "SELECT rc.[roleid], rc.[permission] FROM {role_capabilities} rc JOIN {context} c ON c.[id] = rc.[contextid] "
            + "WHERE rc.[capability] = ? AND c.[id] IN (" + inside + ") AND (rc.[roleid] IN ("
            + "SELECT ra.[roleid] FROM {role_assignments} ra WHERE ra.[userid] = ? AND ra.[contextid] IN ("
            + inside + ")) OR rc.[roleid] = "
            + (defaultRole.matches("\\d{1,18}") ? defaultRole : "0")
            + ") ORDER BY c.[depth]",
        capability,
        context.restorer())) {
      while (rows.next()) {
        if (rows.id(1) == PROHIBIT) {
          return false;
        }
        permissions.put(rows.id(0), rows.id(1));
      }
    }
    return permissions.containsValue(ALLOW);
  }

  private List<String> ids(String sql, Object... values) {
    Set<String> ids = new HashSet<>();
    List<String> found = new ArrayList<>();
    try (Rows rows = rows(sql, values)) {
      if (rows.next()) {
        for (String id : String.valueOf(rows.text(0)).split("/")) {
          if (id.matches("\\d{1,18}") && ids.add(id)) {
            found.add(id);
          }
        }
      }
    }
    return found;
  }

  private Rows rows(String sql, Object... values) {
    return view.rows(Query.of(SqlText.of(view.database(), sql), values));
  }
}
