package org.holdall.modules.core.calendar;

import org.holdall.engine.structure.RestoreScope;
import org.holdall.engine.structure.RestoredRow;
import org.holdall.engine.structure.Row;

/** An event that the course has already is not added again. */
public final class CourseEventsHooks extends CourseEventsRestore {
  /** Moodle makes these itself. */
  private static final long ACTION = 1;

  /** Made by generated code. */
  public CourseEventsHooks() {}

  @Override
  protected void beforeEvent(Row row, RestoredRow out, RestoreScope in) {
    if (row.id(EVENT_TYPE) == ACTION
        || row.id(EVENT_GROUPID) > 0 && in.mapped("GROUP", row.id(EVENT_GROUPID)) == 0) {
      out.skip();
      return;
    }
    EventsThere there = EventsThere.of(in);
    EventsThere.Likeness event = new EventsThere.Likeness(
        row.text(EVENT_NAME),
        in.word("COURSE"),
        row.text(EVENT_MODULENAME),
        0,
        in.date(row.id(EVENT_TIMESTART)),
        row.text(EVENT_TIMEDURATION),
        row.text(EVENT_DESCRIPTION));
    long first = there.first(row.id(EVENT_REPEATID), in);
    if (!there.takes(event)) {
      out.skip();
      return;
    }
    out.leave("repeatid").set("repeatid", first).set("instance", 0);
    if (row.id(EVENT_USERID) <= 0) {
      out.set("userid", in.word("RESTORER"));
    }
    String type = row.text(EVENT_EVENTTYPE);
    if (type == null || type.isEmpty()) { // of old archives
      out.set("eventtype", row.id(EVENT_GROUPID) > 0 ? "group" : "course");
    }
  }

  @Override
  protected void afterEvent(Row row, long newId, RestoreScope in) {
    EventsThere.of(in).made(row.id(EVENT_ID), newId);
  }
}
