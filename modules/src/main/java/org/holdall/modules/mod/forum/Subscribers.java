package org.holdall.modules.mod.forum;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.holdall.engine.structure.RestoreScope;
import org.jspecify.annotations.Nullable;

/** Whom a new forum of the target course subscribes, if it subscribes everybody at first. Found out once for all forums. */
final class Subscribers {
  private static final String CAPABILITY = "mod/forum:allowforcesubscribe";
  private static final int ALLOW = 1;
  private static final int PROHIBIT = -1000;

  /** What roles say, by role and depth of the place. */
  private final Map<Long, Map<Integer, Integer>> said = new HashMap<>();

  private final RestoreScope in;

  private Subscribers(RestoreScope in) {
    this.in = in;
  }

  /** Ids of those who are enrolled, may use the site, and may be subscribed; ascending. */
  static Set<Long> of(RestoreScope in) {
    return in.once("forum subscribers", () -> new Subscribers(in).find());
  }

  private Set<Long> find() {
    List<List<@Nullable String>> context = in.rows(
        "SELECT [path] FROM {context} WHERE [id] = ?", 1, in.resolved(in.word("COURSE_CONTEXT")));
    String path = context.isEmpty() ? null : context.get(0).get(0);
    if (path == null) {
      return Set.of();
    }
    Object[] above =
        Arrays.stream(path.substring(1).split("/")).map(Long::valueOf).toArray();
    String marks = String.join(", ", Arrays.stream(above).map(each -> "?").toList());
    Object[] asked = Arrays.copyOf(above, above.length + 1);
    asked[above.length] = CAPABILITY;
    for (List<@Nullable String> row : in.rows(
        "SELECT p.[roleid], x.[depth], p.[permission] FROM {role_capabilities} p JOIN {context} x ON x.[id] = p.[contextid]"
            + " WHERE x.[id] IN (" + marks + ") AND p.[capability] = ?",
        3,
        asked)) {
      said.computeIfAbsent(number(row, 0), role -> new HashMap<>())
          .put((int) number(row, 1), (int) number(row, 2));
    }
    Map<Long, Set<Long>> roles = new HashMap<>();
    for (List<@Nullable String> row : in.rows(
        "SELECT [userid], [roleid] FROM {role_assignments} WHERE [contextid] IN (" + marks + ")",
        2,
        above)) {
      roles.computeIfAbsent(number(row, 0), user -> new HashSet<>()).add(number(row, 1));
    }
    Set<Long> found = new TreeSet<>(enrolled());
    String everybodys = in.config("core", "defaultuserroleid");
    found.removeIf(user -> {
      Set<Long> all = roles.computeIfAbsent(user, id -> new HashSet<>());
      all.add(everybodys == null || everybodys.isEmpty() ? 0L : Long.parseLong(everybodys));
      return !allows(all);
    });
    return found;
  }

  private Set<Long> enrolled() {
    long now = in.word("NOW");
    Set<Long> users = new HashSet<>();
    in.rows(
            "SELECT DISTINCT u.[id] FROM {user} u JOIN {user_enrolments} ue ON ue.[userid] = u.[id]"
                + " JOIN {enrol} e ON e.[id] = ue.[enrolid] WHERE e.[courseid] = ? AND e.[status] = 0"
                + " AND ue.[status] = 0 AND ue.[timestart] < ? AND (ue.[timeend] = 0 OR ue.[timeend] > ?)"
                + " AND u.[deleted] = 0 AND u.[suspended] = 0 AND u.[confirmed] = 1 AND u.[auth] <> 'nologin'",
            1,
            in.resolved(in.word("COURSE")),
            now,
            now)
        .forEach(row -> users.add(number(row, 0)));
    return users;
  }

  /** The nearest word of each role counts, one role that allows is enough, and a prohibition anywhere ends it. */
  private boolean allows(Set<Long> roles) {
    boolean allowed = false;
    for (long role : roles) {
      Map<Integer, Integer> words = said.getOrDefault(role, Map.of());
      if (words.containsValue(PROHIBIT)) {
        return false;
      }
      int nearest = words.keySet().stream().max(Integer::compare).orElse(0);
      allowed |= words.getOrDefault(nearest, 0) == ALLOW;
    }
    return allowed;
  }

  private static long number(List<@Nullable String> row, int column) {
    return Long.parseLong(String.valueOf(row.get(column)));
  }
}
