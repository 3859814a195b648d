package org.holdall.modules.core.enrolments;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.holdall.engine.structure.RestoreScope;
import org.jspecify.annotations.Nullable;

/** Users who were in the course before the archive says who comes in. */
final class EnrolledUsers {
  private static final String TABLE = "user_enrolments";

  private final Map<List<Long>, Enrolled> users = new HashMap<>();

  private EnrolledUsers() {}

  /** A row of one of them. */
  private record Enrolled(long id, long status, long start, long end) {}

  static EnrolledUsers of(RestoreScope in) {
    return in.once("users who are in", () -> read(in));
  }

  private static EnrolledUsers read(RestoreScope in) {
    EnrolledUsers found = new EnrolledUsers();
    String sql =
        "SELECT ue.[enrolid], ue.[userid], ue.[id], ue.[status], ue.[timestart], ue.[timeend]"
            + " FROM {user_enrolments} ue JOIN {enrol} e ON e.[id] = ue.[enrolid] WHERE e.[courseid] = ?";
    for (List<@Nullable String> each : in.rows(sql, 6, in.word("COURSE"))) {
      long[] numbers =
          each.stream().mapToLong(text -> Long.parseLong(String.valueOf(text))).toArray();
      found.users.put(
          List.of(numbers[0], numbers[1]),
          new Enrolled(numbers[2], numbers[3], numbers[4], numbers[5]));
    }
    return found;
  }

  /** Whether a user was in by an instance of the site. */
  boolean contain(long instance, long user) {
    return users.containsKey(List.of(instance, user));
  }

  /**
   * Who is in already stays as long as either says.
   *
   * @param status what the archive says: 0, or 1 for suspended
   * @param start seconds, 0 for always
   * @param end seconds, 0 for never
   */
  void prolong(long instance, long user, long status, long start, long end, RestoreScope in) {
    Enrolled known = users.get(List.of(instance, user));
    if (known == null) {
      return;
    }
    if (known.status() != 0) {
      in.set(TABLE, known.id(), "status", status);
      in.set(TABLE, known.id(), "timestart", start);
      in.set(TABLE, known.id(), "timeend", end);
    } else if (status == 0) {
      boolean open = end == 0 || known.end() == 0;
      in.set(TABLE, known.id(), "timestart", Math.min(known.start(), start));
      in.set(TABLE, known.id(), "timeend", open ? 0 : Math.max(end, known.end()));
    }
  }
}
