package org.holdall.modules.core.regrading;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.holdall.engine.structure.RestoreScope;
import org.jspecify.annotations.Nullable;

/** All users who have grades in the course, with those, in the order of their ids; not more at a time than memory can hold. */
final class Users {
  private static final long MOST_GRADES = 5_000;

  private final RestoreScope in;
  private final Book book;
  private final List<long[]> parts = new ArrayList<>();

  Users(RestoreScope in, Book book) {
    this.in = in;
    this.book = book;
    long first = 0;
    long last = 0;
    long grades = 0;
    for (List<@Nullable String> row : in.rows(
        "SELECT g.[userid], COUNT(*) FROM {grade_grades} g JOIN {grade_items} i "
            + "ON i.[id] = g.[itemid] WHERE i.[courseid] = ? "
            + "GROUP BY g.[userid] ORDER BY g.[userid]",
        2,
        in.word("COURSE"))) {
      last = Long.parseLong(String.valueOf(row.get(0)));
      first = grades == 0 ? last : first;
      grades += Long.parseLong(String.valueOf(row.get(1)));
      if (grades >= MOST_GRADES) {
        parts.add(new long[] {first, last});
        grades = 0;
      }
    }
    if (grades > 0) {
      parts.add(new long[] {first, last});
    }
  }

  void forEach(Consumer<UserGrades> action) {
    for (long[] part : parts) {
      UserGrades user = null;
      for (Grade grade : read(part[0], part[1])) {
        long id = grade.number("userid");
        if (user == null || user.user() != id) {
          if (user != null) {
            action.accept(user);
          }
          user = new UserGrades(id);
        }
        user.grades().put(grade.item.id, grade);
      }
      if (user != null) {
        action.accept(user);
      }
    }
  }

  private List<Grade> read(long first, long last) {
    String columns = "g.[" + String.join("], g.[", Grade.COLUMNS) + "]";
    List<Grade> grades = new ArrayList<>();
    for (List<@Nullable String> row : in.rows(
        "SELECT " + columns + " FROM {grade_grades} g JOIN {grade_items} i "
            + "ON i.[id] = g.[itemid] WHERE i.[courseid] = ? AND g.[userid] BETWEEN ? AND ? "
            + "ORDER BY g.[userid], g.[id]",
        Grade.COLUMNS.size(),
        in.word("COURSE"),
        first,
        last)) {
      Item item = book.item(Long.parseLong(String.valueOf(row.get(1))));
      if (item != null) {
        grades.add(new Grade(item, row));
      }
    }
    return grades;
  }
}
