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
    long group = row.id(EVENT_GROUPID);
    if (row.id(EVENT_TYPE) == ACTION
        || ofOneUser && !in.setting("userinfo")
        || group > 0 && in.mapped("GROUP", group) == 0) {
      out.skip();
      return;
    }
    long course = ofOneUser ? 0 : in.word("COURSE");
    EventsThere there = EventsThere.of(in);
    EventsThere.Likeness event = new EventsThere.Likeness(
        row.text(EVENT_NAME),
        course,
        row.text(EVENT_MODULENAME),
        in.word("ACTIVITY"),
        in.date(row.id(EVENT_TIMESTART)),
        row.text(EVENT_TIMEDURATION),
        row.text(EVENT_DESCRIPTION));
    long first = there.first(row.id(EVENT_REPEATID), in);
    if (!there.takes(event)) {
      out.skip();
      return;
    }
    out.leave("repeatid").set("repeatid", first).set("courseid", course);
    if (row.id(EVENT_USERID) <= 0) {
      out.set("userid", in.word("RESTORER"));
    }
    String type = row.text(EVENT_EVENTTYPE);
    if (type == null || type.isEmpty()) {
      out.set("eventtype", guessed(row, ofOneUser, in));
    }
  }

  @Override
  protected void afterEvent(Row row, long newId, RestoreScope in) {
    EventsThere.of(in).made(row.id(EVENT_ID), newId);
  }

  /** Archives of old versions may leave it empty. */
  private static String guessed(Row row, boolean ofOneUser, RestoreScope in) {
    if (row.id(EVENT_GROUPID) > 0) {
      return "group";
    }
    return ofOneUser ? "user" : in.moduleName().equals("assign") ? "due" : "course";
  }
}
