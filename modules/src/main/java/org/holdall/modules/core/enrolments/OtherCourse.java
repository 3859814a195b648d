package org.holdall.modules.core.enrolments;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.holdall.engine.structure.RestoreScope;
import org.jspecify.annotations.Nullable;

/** Who takes part in another course of the site, and so in this one: they come at once, as Moodle's own synchronisation lets them. */
final class OtherCourse {
  private static final String SETTINGS = "enrol_meta";
  private static final String NAMES = "[a-z][a-z0-9_]*";

  /** Stands for no end while the latest is looked for. */
  private static final String NEVER = String.valueOf(Long.MAX_VALUE);

  private final long course;
  private final RestoreScope in;

  /** Roles that do not come along, for SQL. */
  private final String left;

  OtherCourse(long course, RestoreScope in) {
    this.course = course;
    this.in = in;
    String roles = in.config(SETTINGS, "nosyncroleids");
    String skipped = Arrays.stream(roles == null ? new String[0] : roles.split(","))
        .filter(role -> role.matches("\\d{1,18}"))
        .collect(Collectors.joining(", "));
    left = skipped.isEmpty() ? "0" : skipped;
  }

  /** Enrols them, who is active there with his roles. */
  void enrol(Incomers incomers) {
    Set<String> holders = "0".equals(in.config(SETTINGS, "syncall")) ? holders() : null;
    Set<Long> active = new HashSet<>();
    for (List<@Nullable String> row : participants()) {
      if (holders != null && !holders.contains(String.valueOf(row.get(0)))) {
        continue;
      }
      long user = number(row.get(0));
      boolean on = number(row.get(1)) == 0;
      incomers.enrol(user, on ? 0 : 1, time(row.get(2)), time(row.get(3)));
      if (on) {
        active.add(user);
      }
    }
    for (List<@Nullable String> row : roles("IN (" + enabled("enrol_") + ")")) {
      if (active.contains(number(row.get(1)))) {
        incomers.assign(number(row.get(1)), number(row.get(0)));
      }
    }
  }

  /** Users, whether they are out everywhere, and from when till when they are in. */
  private List<List<@Nullable String>> participants() {
    String in0 = "CASE WHEN ue.[status] + e.[status] = 0 THEN ";
    String sql = "SELECT ue.[userid], MIN(ue.[status] + e.[status]), MIN(" + in0
        + "ue.[timestart] ELSE " + NEVER + " END), MAX(" + in0
        + "CASE WHEN ue.[timeend] = 0 THEN " + NEVER + " ELSE ue.[timeend] END ELSE 0 END)"
        + " FROM {user_enrolments} ue JOIN {enrol} e ON e.[id] = ue.[enrolid] AND e.[courseid] = ?"
        + " AND e.[enrol] IN (" + enabled("") + ") JOIN {user} u ON u.[id] = ue.[userid]"
        + " AND u.[deleted] = 0 GROUP BY ue.[userid] ORDER BY ue.[userid]";
    return in.rows(sql, 4, course);
  }

  private Set<String> holders() {
    return roles("<> '" + SETTINGS + "'").stream()
        .map(row -> String.valueOf(row.get(1)))
        .collect(Collectors.toSet());
  }

  private List<List<@Nullable String>> roles(String component) {
    String sql = "SELECT DISTINCT a.[roleid], a.[userid] FROM {role_assignments} a"
        + " JOIN {context} c ON c.[id] = a.[contextid] AND c.[contextlevel] = 50"
        + " AND c.[instanceid] = ? WHERE a.[component] " + component + " AND a.[roleid] NOT IN ("
        + left + ") ORDER BY a.[userid], a.[roleid]";
    return in.rows(sql, 2, course);
  }

  /** Ways in that the site has switched on, for SQL; and none, which a role has that somebody gave. */
  private String enabled(String prefix) {
    Stream<String> ways = Arrays.stream(
            String.valueOf(in.config("core", "enrol_plugins_enabled")).split(","))
        .filter(name -> name.matches(NAMES) && !name.equals("meta"))
        .map(name -> prefix + name);
    return Stream.concat(Stream.of(""), ways)
        .map(name -> "'" + name + "'")
        .collect(Collectors.joining(", "));
  }

  private static long time(@Nullable String text) {
    return NEVER.equals(text) ? 0 : number(text);
  }

  private static long number(@Nullable String text) {
    return Long.parseLong(String.valueOf(text));
  }
}
