package org.holdall.modules.core.calendar;

import org.holdall.engine.structure.RestoreScope;
import org.holdall.engine.structure.RestoredRow;
import org.holdall.engine.structure.Row;

/** Whose event it is, and of what type. */
final class EventsHooks extends EventsRestore {
  /** Moodle makes these itself. */
  private static final long ACTION = 1;

  @Override
  protected void beforeEvent(Row row, RestoredRow out, RestoreScope in) {
    boolean ofOneUser = row.id(EVENT_COURSEID) == 0;
    if (row.id(EVENT_TYPE) == ACTION || ofOneUser && !in.setting("userinfo")) {
      out.skip();
      return;
    }
    out.set("courseid", ofOneUser ? 0 : in.word("COURSE"));
    if (row.id(EVENT_USERID) <= 0) {
      out.set("userid", in.word("RESTORER"));
    }
    String type = row.text(EVENT_EVENTTYPE);
    if (type == null || type.isEmpty()) {
      out.set("eventtype", guessed(row, ofOneUser, in));
    }
  }

  /** Archives of old versions may leave it empty. */
  private static String guessed(Row row, boolean ofOneUser, RestoreScope in) {
    if (row.id(EVENT_GROUPID) > 0) {
      return "group";
    }
    return ofOneUser ? "user" : in.moduleName().equals("assign") ? "due" : "course";
  }
}
