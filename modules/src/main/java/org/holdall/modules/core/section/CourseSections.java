package org.holdall.modules.core.section;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.holdall.engine.structure.RestoreScope;
import org.jspecify.annotations.Nullable;

/** The numbers of the target course's sections. Those that activities show as their own come after all others. */
final class CourseSections {
  private static final String TABLE = "course_sections";
  private static final String COURSE = "COURSE";

  private final Map<Long, Existing> existing = new HashMap<>();
  private final Deque<Long> delegated = new ArrayDeque<>();
  private long last = -1;
  private boolean numbered;

  /** A section that the course had before. */
  record Existing(long id, boolean named, boolean summed) {}

  /** Those of the restore's course. */
  static CourseSections of(RestoreScope in) {
    return in.once("sections of the course", () -> read(in));
  }

  private static CourseSections read(RestoreScope in) {
    CourseSections sections = new CourseSections();
    String component = in.hasColumn(TABLE, "component") ? "[component]" : "NULL";
    for (List<@Nullable String> row : in.rows(
        "SELECT [id], [section], [name], [summary], " + component
            + " FROM {course_sections} WHERE [course] = ? ORDER BY [section]",
        5,
        in.word(COURSE))) {
      long id = Long.parseLong(String.valueOf(row.get(0)));
      if (row.get(4) != null) {
        in.set(TABLE, id, "section", sections.aside());
        sections.delegated.addLast(id);
      } else {
        Existing found = new Existing(id, filled(row.get(2)), filled(row.get(3)));
        sections.take(Long.parseLong(String.valueOf(row.get(1))), found);
      }
    }
    in.rows("SELECT [id] FROM {course} WHERE [id] = ?", 1, in.word(COURSE)); // numbers are free now
    return sections;
  }

  private void take(long number, Existing section) {
    existing.put(number, section);
    last = Math.max(last, number);
  }

  /** The course's own section of this number; null if it has none. */
  @Nullable
  Existing at(long number) {
    return existing.get(number);
  }

  /** A section of this number is made. */
  void made(long number, long id) {
    take(number, new Existing(id, true, true));
  }

  /** The number of an activity's section until all are known. */
  long aside() {
    return -1L - delegated.size();
  }

  /** A section of an activity was made, whose number is {@link #aside} so far. Like Moodle's it comes before those there are. */
  void delegate(long id) {
    delegated.addFirst(id);
  }

  /** All are known: those of activities get the numbers behind the others. */
  void number(RestoreScope in) {
    if (!numbered) {
      numbered = true;
      long number = last;
      for (long each : delegated) {
        in.set(TABLE, each, "section", ++number);
      }
    }
  }

  private static boolean filled(@Nullable String text) {
    return text != null && !text.isEmpty() && !text.equals("0");
  }
}
