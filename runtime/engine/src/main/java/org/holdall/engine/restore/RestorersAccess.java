package org.holdall.engine.restore;

import java.util.List;
import java.util.Set;
import org.holdall.engine.access.Access;
import org.holdall.engine.database.Inserts;
import org.holdall.engine.database.Query;
import org.holdall.engine.database.Rows;
import org.holdall.engine.database.SqlText;
import org.holdall.engine.database.Transaction;
import org.jspecify.annotations.Nullable;

/**
 * Lets the user who restores into the course, as Moodle does before anything else: who cannot get at it gets the role that the
 * site's setting {@code restorernewroleid} names, and if that is not enough he is enrolled by hand.
 */
final class RestorersAccess {
  private static final String VIEW = "moodle/course:view";
  private static final String UPDATE = "moodle/course:update";
  private static final String ROLES = "role_assignments";
  private static final String WAYS = "enrol";
  private static final String USERS = "user_enrolments";
  private static final List<String> ROLE =
      List.of("roleid", "contextid", "userid", "timemodified", "modifierid", "component", "itemid");
  private static final List<String> WAY = List.of(
      WAYS,
      "courseid",
      "sortorder",
      "status",
      "roleid",
      "enrolperiod",
      "enrolstartdate",
      "enrolenddate",
      "timecreated",
      "timemodified");
  private static final List<String> USER = List.of(
      "enrolid",
      "userid",
      "status",
      "timestart",
      "timeend",
      "modifierid",
      "timecreated",
      "timemodified");

  private final RestoreRun run;
  private final Transaction transaction;
  private final RestoreState state;
  private final long context;
  private final long course;
  private final long user;

  RestorersAccess(RestoreRun run) {
    this.run = run;
    transaction = run.transaction;
    state = run.state;
    context = run.placement.courseContext();
    course = state.target().id();
    user = state.restorer();
  }

  /** Gives it, if he lacks it. */
  void give() {
    long role = number("core", "restorernewroleid");
    if (role == 0 || enters() || !any("SELECT [id] FROM {role} WHERE [id] = ?", role)) {
      return;
    }
    run.kinds.access().keepRoles(); // what he may give others was said before
    String sql = "SELECT [id] FROM {role_assignments} WHERE [roleid] = ? AND [contextid] = ?"
        + " AND [userid] = ? AND [component] = '' AND [itemid] = 0";
    if (!any(sql, role, context, user)) {
      add(ROLES, ROLE, role, context, user, state.now(), user, "", 0L);
    }
    if (!enters() && !state.target().home() && manual()) {
      enrol();
    }
  }

  /** Whether he may change the course, and is enrolled or may see it without. */
  private boolean enters() {
    Access access = Access.of(transaction, state.config(), user, Set.of(VIEW, UPDATE));
    return access.allows(UPDATE, context)
        && (access.allows(VIEW, context) || state.target().home() || enrolled());
  }

  private boolean enrolled() {
    String sql = "SELECT ue.[id] FROM {user_enrolments} ue JOIN {enrol} e ON e.[id] = ue.[enrolid]"
        + " WHERE e.[courseid] = ? AND ue.[userid] = ? AND ue.[status] = 0 AND e.[status] = 0"
        + " AND ue.[timestart] <= ? AND (ue.[timeend] = 0 OR ue.[timeend] > ?)";
    return any(sql, course, user, state.now(), state.now());
  }

  private boolean manual() {
    String enabled = state.config().get("core", "enrol_plugins_enabled");
    return enabled != null && List.of(enabled.split(",")).contains("manual");
  }

  private void enrol() {
    if (!any("SELECT [id] FROM {enrol} WHERE [enrol] = 'manual' AND [courseid] = ?", course)) {
      long place =
          1 + first("SELECT MAX([sortorder]) FROM {enrol} WHERE [courseid] = ?", -1, course);
      add(
          WAYS,
          WAY,
          "manual",
          course,
          place,
          0L,
          number("enrol_manual", "roleid"),
          number("enrol_manual", "enrolperiod"),
          0L,
          0L,
          state.now(),
          state.now());
    }
    String open = "SELECT [id] FROM {enrol} WHERE [enrol] = 'manual' AND [courseid] = ?"
        + " AND [status] = 0 ORDER BY [sortorder], [id]";
    long way = first(open, 0, course);
    if (way == 0) {
      return;
    }
    String known = "SELECT [id] FROM {user_enrolments} WHERE [enrolid] = ? AND [userid] = ?";
    long there = first(known, 0, way, user);
    if (there == 0) {
      add(USERS, USER, way, user, 0L, 0L, 0L, user, state.now(), state.now());
    } else {
      Inserts inserts = transaction.inserts();
      inserts.set(USERS, there, "timestart", 0L);
      inserts.set(USERS, there, "timeend", 0L);
      inserts.flush();
    }
  }

  private void add(String table, List<String> columns, @Nullable Object... values) {
    transaction.inserts().add(table, columns, 0, values);
    transaction.inserts().flush(); // it is asked for
    run.counted(table);
  }

  private boolean any(String sql, Object... values) {
    return first(sql, 0, values) != 0;
  }

  /** The first row's number; otherwise, if there is none. */
  private long first(String sql, long otherwise, Object... values) {
    try (Rows rows = transaction.rows(Query.of(SqlText.of(transaction.database(), sql), values))) {
      return rows.next() && rows.text(0) != null ? rows.id(0) : otherwise;
    }
  }

  private long number(String component, String name) {
    String value = state.config().get(component, name);
    return value == null || !value.matches("\\d{1,18}") ? 0 : Long.parseLong(value);
  }
}
