package org.holdall.testkit.random;

import java.util.Set;
import org.holdall.tree.model.Field;
import org.holdall.tree.model.Source;
import org.jspecify.annotations.Nullable;

/** What is known of joined tables before any row is made. */
final class Joins {
  /** Tables of which every course, or every site, has the rows it needs. */
  private static final Set<String> THERE = Set.of(
      "config",
      "config_plugins",
      "context",
      "course",
      "course_categories",
      "course_modules",
      "course_sections",
      "grade_categories",
      "modules",
      "role",
      "tag_area",
      "user");

  private Joins() {}

  /** Whether a table has the rows it needs. */
  static boolean isThere(String table) {
    return THERE.contains(table);
  }

  /** Whether a field points to the row of a join. */
  static boolean isJoined(Source source, Field field) {
    return source.joins().stream()
        .anyMatch(join -> !join.optional()
            && !isThere(join.table())
            && join.on().equals(join.as() + ".id = t." + field.column()));
  }

  /** The table that an alias stands for. */
  static String table(Source source, String as) {
    return source.joins().stream()
        .filter(join -> join.as().equals(as))
        .map(Source.Join::table)
        .findFirst()
        .orElse(source.table());
  }

  /** The name of a column that is of this alias; null if it is of another. */
  static @Nullable String column(String column, String as) {
    return column.startsWith(as + ".") ? column.substring(as.length() + 1) : null;
  }

  /** Whether a value can be the id of a row. */
  static boolean isId(@Nullable Object value) {
    return value instanceof Number number && number.longValue() != 0;
  }
}
