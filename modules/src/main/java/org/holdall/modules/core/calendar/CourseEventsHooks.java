package org.holdall.modules.core.calendar;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.holdall.engine.structure.RestoreScope;
import org.holdall.engine.structure.RestoredRow;
import org.holdall.engine.structure.Row;
import org.jspecify.annotations.Nullable;

/** An event that the course has already is not added again. */
public final class CourseEventsHooks extends CourseEventsRestore {
  /** Moodle makes these itself. */
  private static final long ACTION = 1;

  private @Nullable Set<List<String>> there;

  /** Made by generated code. */
  public CourseEventsHooks() {}

  @Override
  protected void beforeEvent(Row row, RestoredRow out, RestoreScope in) {
    long start = in.date(row.id(EVENT_TIMESTART));
    List<String> event = List.of(
        said(row.text(EVENT_NAME)),
        said(row.text(EVENT_MODULENAME)),
        Long.toString(start),
        said(row.text(EVENT_TIMEDURATION)),
        said(row.text(EVENT_DESCRIPTION)));
    if (row.id(EVENT_TYPE) == ACTION || there(in).contains(event)) {
      out.skip();
      return;
    }
    out.set("instance", 0);
    if (row.id(EVENT_USERID) <= 0) {
      out.set("userid", in.word("RESTORER"));
    }
    String type = row.text(EVENT_EVENTTYPE);
    if (type == null || type.isEmpty()) { // of old archives
      out.set("eventtype", row.id(EVENT_GROUPID) > 0 ? "group" : "course");
    }
  }

  private Set<List<String>> there(RestoreScope in) {
    Set<List<String>> known = there;
    if (known == null) {
      known = new HashSet<>();
      if (!in.setting("new_course")) {
        String sql = "SELECT [name], [modulename], [timestart], [timeduration], [description]"
            + " FROM {event} WHERE [courseid] = ? AND [instance] = 0";
        for (List<@Nullable String> each : in.rows(sql, 5, in.word("COURSE"))) {
          known.add(
              Arrays.asList(each.stream().map(CourseEventsHooks::said).toArray(String[]::new)));
        }
      }
      there = known;
    }
    return known;
  }

  /** Empty for NULL, and no more than Moodle compares. */
  private static String said(@Nullable String text) {
    return text == null ? "" : text.substring(0, text.offsetByCodePoints(0, most(text)));
  }

  private static int most(String text) {
    return Math.min(255, text.codePointCount(0, text.length()));
  }
}
