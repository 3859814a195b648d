package org.holdall.engine.restore;

import java.util.Arrays;
import java.util.List;
import org.holdall.engine.database.Query;
import org.holdall.engine.database.Rows;
import org.holdall.engine.database.SqlText;
import org.holdall.engine.database.View;
import org.holdall.engine.restore.kind.Access;
import org.holdall.engine.settings.Mode;

/** What a copy of a course has that its archive does not say: another id number, and who comes along. */
final class CourseCopy {
  private static final String ROLES = "kept_roles";
  private static final String NUMBER = "course_idnumber";
  private static final String VISIBLE = "course_visible";
  private static final String TABLE = "course";

  private final RestoreState state;

  CourseCopy(RestoreState state) {
    this.state = state;
  }

  /** Says what stands against it. */
  void check(View view, Access access, Findings findings) {
    if (state.mode() != Mode.COPY) {
      return;
    }
    if (!state.sameSite()) {
      findings.error(
          "A course can be copied on its own site only. Restore the archive as a new course.");
    }
    String number = state.value(NUMBER);
    if (!number.isEmpty() && exists(view, "course", "idnumber", number)) {
      findings.error(
          "The site has another course with the id number \"" + number + "\". Give another one.");
    }
    List<String> roles = roles();
    roles.stream()
        .filter(role -> !exists(view, "role", "shortname", role))
        .forEach(role -> findings.error(
            "The site has no role \"" + role + "\". Give the short names of roles."));
    if (!roles.isEmpty() && !access.inCourse("moodle/restore:createuser")) {
      findings.error("User " + state.restorer() + " may not bring users into a copy: the capability"
          + " moodle/restore:createuser is missing. Give --user of somebody who has it.");
    }
  }

  private List<String> roles() {
    return Arrays.stream(state.value(ROLES).split(","))
        .map(String::strip)
        .filter(role -> !role.isEmpty())
        .toList();
  }

  private static boolean exists(View view, String table, String column, String value) {
    String sql = "SELECT [id] FROM {" + table + "} WHERE [" + column + "] = ?";
    try (Rows rows = view.rows(Query.of(SqlText.of(view.database(), sql), value))) {
      return rows.next();
    }
  }

  /** Says it of the new course. */
  void finish(RestoreRun run) {
    long course = run.state.target().id();
    if (state.mode() != Mode.COPY) {
      return;
    }
    run.inserts.set(TABLE, course, "idnumber", state.value(NUMBER));
    String visible = state.value(VISIBLE);
    if (!visible.isEmpty()) {
      long shown = visible.equals("1") ? 1 : 0;
      run.inserts.set(TABLE, course, "visible", shown);
      run.inserts.set(TABLE, course, "visibleold", shown);
    }
  }
}
