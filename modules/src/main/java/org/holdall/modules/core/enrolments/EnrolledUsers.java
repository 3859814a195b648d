package org.holdall.modules.core.enrolments;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.holdall.engine.structure.RestoreScope;
import org.jspecify.annotations.Nullable;

/** Users who are in the course by now, by each instance: before the restore, or by what the archive said so far. */
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

  /** Whether a user is in by an instance. */
  boolean contain(long instance, long user) {
    return users.containsKey(List.of(instance, user));
  }

  /** Somebody comes in, by a row that was made. */
  void add(long instance, long user, long row, long status, long start, long end) {
    users.put(List.of(instance, user), new Enrolled(row, status, start, end));
  }

  /**
   * Who is in by hand stays as long as either says; who is suspended becomes what is said.
   *
   * @param status what the archive says: 0, or 1 for suspended
   * @param mayReturn whether who is suspended may come in again
   * @param start seconds, 0 for always
   * @param end seconds, 0 for never
   */
  void prolong(
      long instance,
      long user,
      long status,
      boolean mayReturn,
      long start,
      long end,
      RestoreScope in) {
    Enrolled known = users.get(List.of(instance, user));
    if (known == null || known.status() == 0 && status != 0) {
      return;
    }
    if (known.status() != 0) {
      change(instance, user, mayReturn ? status : known.status(), start, end, in);
      return;
    }
    boolean open = end == 0 || known.end() == 0;
    long last = open ? 0 : Math.max(end, known.end());
    change(instance, user, 0, Math.min(known.start(), start), last, in);
  }

  /** Who is in becomes what is said; nothing happens if he is that already. */
  void change(long instance, long user, long status, long start, long end, RestoreScope in) {
    List<Long> key = List.of(instance, user);
    Enrolled known = users.get(key);
    if (known == null) {
      return;
    }
    Enrolled now = new Enrolled(known.id(), status, start, end);
    if (!now.equals(known)) {
      users.put(key, now);
      in.set(TABLE, now.id(), "status", status);
      in.set(TABLE, now.id(), "timestart", start);
      in.set(TABLE, now.id(), "timeend", end);
      in.set(TABLE, now.id(), "modifierid", in.word("RESTORER"));
      in.set(TABLE, now.id(), "timemodified", in.word("NOW"));
    }
  }
}
