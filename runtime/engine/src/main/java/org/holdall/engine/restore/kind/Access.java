package org.holdall.engine.restore.kind;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.holdall.engine.database.Query;
import org.holdall.engine.database.Rows;
import org.holdall.engine.database.SqlText;
import org.holdall.engine.database.View;
import org.holdall.engine.site.SiteLookup;
import org.jspecify.annotations.Nullable;

/** What the user who restores may do in the target course, by Moodle's rules for roles and capabilities. */
public final class Access {
  private final View view;
  private final KindContext context;
  private final Map<String, org.holdall.engine.access.Access> rights = new HashMap<>();
  private final Map<String, Boolean> known = new HashMap<>();

  /** Asked for late: a course that is made for the restore gets its context first. */
  private long course;

  private long system;
  private @Nullable List<Role> assignable;
  private @Nullable Map<String, Long> shortnames;

  Access(KindContext context) {
    this.context = context;
    view = context.view();
  }

  /** Whether the user has the capability in the target course. Of a course to be made: in its category. */
  public boolean inCourse(String capability) {
    return may(capability, course());
  }

  /** Whether the user has the capability in the whole site. */
  boolean inSystem(String capability) {
    if (system == 0) {
      system = SiteLookup.systemContext(view);
    }
    return may(capability, system);
  }

  /** Whether the user has the capability in a context of the site. */
  boolean may(String capability, long place) {
    return known.computeIfAbsent(
        place + capability, key -> rights(capability).allows(capability, place));
  }

  private org.holdall.engine.access.Access rights(String capability) {
    return rights.computeIfAbsent(
        capability,
        name -> org.holdall.engine.access.Access.of(
            view, context.config(), context.restorer(), Set.of(name)));
  }

  private long course() {
    if (course == 0) {
      course = SiteLookup.place(view, context.course(), context.target().category());
    }
    return course;
  }

  /** Finds out by now which roles the user may give: what he may from now on does not count for these. */
  public void keepRoles() {
    assignable();
  }

  /** Ids of the contexts around the target course, and of its own; from the outermost, the site's own first. */
  List<Long> path() {
    List<Long> ids = new ArrayList<>();
    try (Rows rows = rows("SELECT [path] FROM {context} WHERE [id] = ?", course())) {
      String path = rows.next() ? rows.text(0) : null;
      Arrays.stream(path == null ? new String[0] : path.split("/"))
          .filter(id -> id.matches("\\d{1,18}"))
          .map(Long::valueOf)
          .forEach(ids::add);
    }
    return ids;
  }

  /** Ids of the roles that the user may give to others in the target course, by short name, in the site's order. */
  List<Role> assignable() {
    List<Role> roles = assignable;
    if (roles == null) {
      roles = List.copyOf(readAssignable());
      assignable = roles;
    }
    return roles;
  }

  private List<Role> readAssignable() {
    String assign = "moodle/role:assign";
    List<Role> roles = new ArrayList<>();
    List<Long> path = path();
    if (path.isEmpty() || !inCourse(assign)) {
      return roles;
    }
    String allowed = rights(assign).administrator()
        ? ""
        : "AND r.[id] IN (SELECT a.[allowassign] FROM {role_allow_assign} a WHERE a.[roleid] IN ("
            + "SELECT ra.[roleid] FROM {role_assignments} ra WHERE ra.[userid] = "
            + context.restorer() + " AND ra.[contextid] IN ("
            + String.join(", ", path.stream().map(String::valueOf).toList()) + ")))";
    try (Rows rows = rows("SELECT r.[id], r.[shortname], r.[archetype] FROM {role} r "
        + "JOIN {role_context_levels} l ON l.[roleid] = r.[id] AND l.[contextlevel] = 50 WHERE 1 = 1 "
        + allowed + " ORDER BY r.[sortorder], r.[id]")) {
      while (rows.next()) {
        roles.add(new Role(rows.id(0), String.valueOf(rows.text(1)), String.valueOf(rows.text(2))));
      }
    }
    return roles;
  }

  /** Id of the site's role of this short name, whoever may have it; 0 for none. */
  long role(String shortname) {
    Map<String, Long> names = shortnames;
    if (names == null) {
      names = new HashMap<>();
      try (Rows rows = rows("SELECT [shortname], [id] FROM {role}")) {
        while (rows.next()) {
          names.put(String.valueOf(rows.text(0)), rows.id(1));
        }
      }
      shortnames = names;
    }
    return names.getOrDefault(shortname, 0L);
  }

  /** A role of the site. */
  record Role(long id, String shortname, String archetype) {}

  private Rows rows(String sql, @Nullable Object... values) {
    return view.rows(Query.of(SqlText.of(view.database(), sql), values));
  }
}
