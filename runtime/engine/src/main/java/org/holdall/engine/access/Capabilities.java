package org.holdall.engine.access;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.holdall.engine.database.Query;
import org.holdall.engine.database.Rows;
import org.holdall.engine.database.SqlText;
import org.holdall.engine.database.View;
import org.jspecify.annotations.Nullable;

/** Some capabilities of the site, and what its roles say of them. */
final class Capabilities {
  /** Of configuration, scripts and lost data: nothing for guests. */
  private static final long RISKS = 2 | 4 | 32;

  private final Map<String, Capability> known = new HashMap<>();
  private final Map<Said, Permission> permissions = new HashMap<>();

  private Capabilities() {}

  /**
   * One of them.
   *
   * @param writes whether it changes the site, by what its author says
   * @param risky whether guests never have it
   */
  record Capability(boolean writes, boolean risky) {}

  private record Said(long role, String path, String capability) {}

  static Capabilities read(View view, Set<String> names) {
    Capabilities found = new Capabilities();
    List<Object> parameters = List.copyOf(names);
    String marks = " IN (" + String.join(", ", names.stream().map(name -> "?").toList()) + ")";
    String capabilities =
        "SELECT [name], [captype], [riskbitmask] FROM {capabilities} WHERE [name]" + marks;
    try (Rows rows = view.rows(new Query(SqlText.of(view.database(), capabilities), parameters))) {
      while (rows.next()) {
        boolean writes = "write".equals(rows.text(1));
        boolean risky = writes || (rows.id(2) & RISKS) != 0;
        found.known.put(String.valueOf(rows.text(0)), new Capability(writes, risky));
      }
    }
    String said = "SELECT r.[roleid], x.[path], r.[capability], r.[permission]"
        + " FROM {role_capabilities} r JOIN {context} x ON x.[id] = r.[contextid]"
        + " WHERE r.[capability]" + marks;
    try (Rows rows = view.rows(new Query(SqlText.of(view.database(), said), parameters))) {
      while (rows.next()) {
        Said where =
            new Said(rows.id(0), String.valueOf(rows.text(1)), String.valueOf(rows.text(2)));
        found.permissions.put(where, Permission.of(rows.id(3)));
      }
    }
    return found;
  }

  /** By name, null if the site has none. */
  @Nullable
  Capability find(String name) {
    return known.get(name);
  }

  /** What a role says at a place itself, null if nothing. */
  @Nullable
  Permission permission(long role, String path, String capability) {
    return permissions.get(new Said(role, path, capability));
  }
}
