package org.holdall.engine.access;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.holdall.engine.database.Query;
import org.holdall.engine.database.Rows;
import org.holdall.engine.database.SqlText;
import org.holdall.engine.database.View;
import org.holdall.engine.site.SiteConfig;

/** The roles a user has, by the path of the place where; also those that everybody has. */
final class Roles {
  private final Map<String, Set<Long>> roles = new HashMap<>();

  private Roles() {}

  static Roles of(View view, SiteConfig config, long user) {
    Roles found = new Roles();
    found.everybody(
        view,
        config,
        "defaultuserroleid",
        "SELECT [path] FROM {context} WHERE [contextlevel] = 10");
    found.everybody(
        view,
        config,
        "defaultfrontpageroleid",
        "SELECT x.[path] FROM {context} x JOIN {course} c ON c.[id] = x.[instanceid]"
            + " WHERE x.[contextlevel] = 50 AND c.[category] = 0");
    String sql = "SELECT x.[path], a.[roleid] FROM {role_assignments} a"
        + " JOIN {context} x ON x.[id] = a.[contextid] WHERE a.[userid] = ?";
    try (Rows rows = view.rows(Query.of(SqlText.of(view.database(), sql), user))) {
      while (rows.next()) {
        found.add(String.valueOf(rows.text(0)), rows.id(1));
      }
    }
    return found;
  }

  static Roles ofGuest(View view, SiteConfig config) {
    Roles found = new Roles();
    found.everybody(
        view, config, "guestroleid", "SELECT [path] FROM {context} WHERE [contextlevel] = 10");
    return found;
  }

  private void everybody(View view, SiteConfig config, String name, String sql) {
    String role = config.get("core", name);
    if (role == null || !role.matches("[1-9]\\d{0,17}")) {
      return;
    }
    try (Rows row = view.rows(Query.of(SqlText.of(view.database(), sql)))) {
      String path = row.next() ? row.text(0) : null;
      if (path != null) {
        add(path, Long.parseLong(role));
      }
    }
  }

  private void add(String path, long role) {
    roles.computeIfAbsent(path, p -> new LinkedHashSet<>()).add(role);
  }

  /** Those at any of the places. */
  Set<Long> at(List<String> paths) {
    Set<Long> all = new LinkedHashSet<>();
    paths.forEach(path -> all.addAll(roles.getOrDefault(path, Set.of())));
    return all;
  }
}
