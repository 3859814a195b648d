package org.holdall.modules.core.enrolments;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.holdall.engine.structure.RestoreScope;
import org.jspecify.annotations.Nullable;

/** Who comes along into a copy of a course: who has one of the kept roles in the course that is copied. Else everybody. */
final class KeptUsers {
  private static final String MANUAL = "manual";

  /** Users and roles; null where everybody comes along. */
  private final @Nullable List<long[]> kept;

  private final Set<Long> users = new HashSet<>();

  private KeptUsers(@Nullable List<long[]> kept) {
    this.kept = kept;
    if (kept != null) {
      kept.forEach(each -> users.add(each[0]));
    }
  }

  static KeptUsers of(RestoreScope in) {
    return in.once("users who come along", () -> read(in));
  }

  private static KeptUsers read(RestoreScope in) {
    List<String> roles = Arrays.stream(in.value("kept_roles").split(","))
        .map(String::strip)
        .filter(role -> !role.isEmpty())
        .toList();
    if (roles.isEmpty()) {
      return new KeptUsers(null);
    }
    List<Object> values = new ArrayList<>();
    values.add(Long.parseLong(in.archive("original_course_contextid")));
    values.addAll(roles);
    String marks = String.join(", ", roles.stream().map(role -> "?").toList());
    String sql = "SELECT DISTINCT a.[userid], a.[roleid] FROM {role_assignments} a"
        + " JOIN {role} r ON r.[id] = a.[roleid] JOIN {user} u ON u.[id] = a.[userid]"
        + " WHERE u.[deleted] = 0 AND a.[contextid] = ? AND r.[shortname] IN (" + marks
        + ") ORDER BY a.[userid], a.[roleid]";
    List<long[]> found = new ArrayList<>();
    for (List<@Nullable String> row : in.rows(sql, 2, values.toArray())) {
      found.add(new long[] {
        Long.parseLong(String.valueOf(row.get(0))), Long.parseLong(String.valueOf(row.get(1)))
      });
    }
    return new KeptUsers(found);
  }

  /** Whether a user of the site comes along. */
  boolean contain(long user) {
    return kept == null || users.contains(user);
  }

  /** Lets them come in by hand, with their roles, where the archive says nothing of users. */
  void enrol(RestoreScope in) {
    if (kept == null || kept.isEmpty()) {
      return;
    }
    if (!RestoredEnrolments.isEnabled(MANUAL, in)) {
      in.warn("The site does not enrol by hand: nobody came along into the copy.");
      return;
    }
    RestoredEnrolments all = RestoredEnrolments.of(in);
    long instance = all.find(MANUAL, Map.of());
    if (instance == 0) {
      instance = DefaultInstances.add(MANUAL, in);
      all.made(instance, MANUAL);
    }
    Incomers incomers = new Incomers(EnrolPlugin.MANUAL, instance, 0, in);
    users.stream().sorted().forEach(user -> incomers.enrol(user, 0, 0, 0));
    for (long[] each : kept) {
      incomers.assignByHand(each[0], each[1]);
    }
  }
}
