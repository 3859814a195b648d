package org.holdall.modules.core.calendar;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.holdall.engine.structure.RestoreScope;
import org.jspecify.annotations.Nullable;

/**
 * The events of the target course that an archive may bring a second time, and those that the restore has made. One whose
 * description is NULL is like no other: the database compares it so.
 */
final class EventsThere {
  private static final int COMPARED = 255;

  private final Set<List<String>> known = new HashSet<>();

  /** New ids by those of the archive. */
  private final Map<Long, Long> made = new HashMap<>();

  /** First events of series that say so of themselves already. */
  private final Set<Long> first = new HashSet<>();

  /**
   * What makes two events the same.
   *
   * @param instance the activity it is of, 0 if of none
   * @param start seconds, moved as the course is
   */
  record Likeness(
      @Nullable String name,
      long course,
      @Nullable String module,
      long instance,
      long start,
      @Nullable String duration,
      @Nullable String description) {}

  /** Those of the restore's course. */
  static EventsThere of(RestoreScope in) {
    return in.once("events of the course", () -> read(in));
  }

  private static EventsThere read(RestoreScope in) {
    EventsThere there = new EventsThere();
    if (!in.setting("new_course")) {
      String sql = "SELECT [name], [modulename], [timestart], [timeduration], [description]"
          + " FROM {event} WHERE [courseid] = ? AND [instance] = 0";
      long course = in.word("COURSE");
      for (List<@Nullable String> each : in.rows(sql, 5, course)) {
        there.takes(new Likeness(
            each.get(0),
            course,
            each.get(1),
            0,
            Long.parseLong(String.valueOf(each.get(2))),
            each.get(3),
            each.get(4)));
      }
    }
    return there;
  }

  /** Whether there was no such event yet; from now on there is. */
  boolean takes(Likeness event) {
    String name = event.name();
    String module = event.module();
    String duration = event.duration();
    String description = event.description();
    return name == null
        || module == null
        || duration == null
        || description == null
        || known.add(Arrays.asList(
            compared(name),
            Long.toString(event.course()),
            module,
            Long.toString(event.instance()),
            Long.toString(event.start()),
            duration,
            compared(description)));
  }

  /** An event was made. */
  void made(long oldId, long newId) {
    made.put(oldId, newId);
  }

  /**
   * The first event of a series, as far as it is made. That it is the first, it says of itself as soon as there is another.
   *
   * @param oldId of the first event; 0 if the event is of no series
   * @return 0 if it is not there
   */
  long first(long oldId, RestoreScope in) {
    long id = made.getOrDefault(oldId, 0L);
    if (id != 0 && first.add(id)) {
      in.set("event", id, "repeatid", id);
    }
    return id;
  }

  /** No more than Moodle compares. */
  private static String compared(String text) {
    int most = Math.min(COMPARED, text.codePointCount(0, text.length()));
    return text.substring(0, text.offsetByCodePoints(0, most));
  }
}
