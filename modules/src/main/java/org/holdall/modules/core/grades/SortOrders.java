package org.holdall.modules.core.grades;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.holdall.engine.structure.RestoreScope;
import org.jspecify.annotations.Nullable;

/** Two items of a gradebook must not stand at the same place. */
final class SortOrders {
  private SortOrders() {}

  /** Makes room where several items of the target course stand at one place: those made later move behind. Done once. */
  static void spread(RestoreScope in) {
    in.once("places of grade items", () -> {
      spreadAll(in);
      return true;
    });
  }

  private static void spreadAll(RestoreScope in) {
    List<long[]> items = new ArrayList<>();
    for (List<@Nullable String> row : in.rows(
        "SELECT [id], [sortorder] FROM {grade_items} WHERE [courseid] = ? ORDER BY [id] FOR UPDATE",
        2,
        in.word("COURSE"))) {
      items.add(new long[] {
        Long.parseLong(String.valueOf(row.get(0))), Long.parseLong(String.valueOf(row.get(1)))
      });
    }
    Map<Long, Long> spread = spread(items);
    items.stream()
        .filter(item -> spread.getOrDefault(item[0], item[1]) != item[1])
        .forEach(item ->
            in.set(CourseGrades.ITEMS, item[0], "sortorder", spread.getOrDefault(item[0], 0L)));
  }

  /**
   * Moodle's order: from the last double place to the first, everything behind each of its items moves on by one.
   *
   * @param items id and place of each
   * @return new places by id
   */
  static Map<Long, Long> spread(List<long[]> items) {
    Map<Long, Long> places = new HashMap<>();
    Map<Long, Integer> uses = new HashMap<>();
    for (long[] item : items) {
      places.put(item[0], item[1]);
      uses.merge(item[1], 1, Integer::sum);
    }
    items.stream()
        .filter(item -> uses.getOrDefault(item[1], 0) > 1)
        .sorted(Comparator.<long[]>comparingLong(item -> item[1])
            .thenComparingLong(item -> item[0])
            .reversed())
        .forEach(twice -> places.replaceAll((id, place) ->
            place > twice[1] || place == twice[1] && id > twice[0] ? place + 1 : place));
    return places;
  }
}
