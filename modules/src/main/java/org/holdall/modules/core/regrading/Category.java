package org.holdall.modules.core.regrading;

import java.util.List;
import java.util.function.IntUnaryOperator;
import org.holdall.engine.structure.RestoreScope;
import org.jspecify.annotations.Nullable;

/**
 * A category of the gradebook.
 *
 * @param parent 0 for the course's own
 * @param keepHigh how many of the best grades count, 0 for all
 * @param dropLow how many of the worst do not count
 * @param onlyGraded whether items without a grade do not count
 * @param outcomes whether items with outcomes count
 */
record Category(
    long id,
    long parent,
    int depth,
    Method method,
    int keepHigh,
    int dropLow,
    boolean onlyGraded,
    boolean outcomes) {

  /** Those of the course. */
  static List<Category> read(RestoreScope in) {
    return in
        .rows(
            "SELECT c.[id], c.[parent], c.[depth], c.[aggregation], c.[keephigh], c.[droplow], "
                + "c.[aggregateonlygraded], c.[aggregateoutcomes] FROM {grade_categories} c "
                + "WHERE c.[courseid] = ? ORDER BY c.[id]",
            8,
            in.word("COURSE"))
        .stream()
        .map(Category::of)
        .toList();
  }

  private static Category of(List<@Nullable String> row) {
    return new Category(
        number(row.get(0)),
        number(row.get(1)),
        (int) number(row.get(2)),
        Method.of((int) number(row.get(3))),
        (int) number(row.get(4)),
        (int) number(row.get(5)),
        number(row.get(6)) != 0,
        number(row.get(7)) != 0);
  }

  private static long number(@Nullable String text) {
    return text == null ? 0 : Long.parseLong(text);
  }

  /** As the site's settings force all categories to be. */
  Category forced(RestoreScope in) {
    return new Category(
        id,
        parent,
        depth,
        Method.of(forced("aggregation", in).applyAsInt(method.number)),
        forced("keephigh", in).applyAsInt(keepHigh),
        forced("droplow", in).applyAsInt(dropLow),
        forced("aggregateonlygraded", in).applyAsInt(onlyGraded ? 1 : 0) != 0,
        forced("aggregateoutcomes", in).applyAsInt(outcomes ? 1 : 0) != 0);
  }

  private static IntUnaryOperator forced(String name, RestoreScope in) {
    String value = in.config("core", "grade_" + name);
    String flag = in.config("core", "grade_" + name + "_flag");
    boolean forced = flag != null
        && flag.matches("\\d{1,9}")
        && (Integer.parseInt(flag) & 1) != 0
        && value != null
        && value.matches("\\d{1,9}");
    return own -> forced ? Integer.parseInt(String.valueOf(value)) : own;
  }
}
