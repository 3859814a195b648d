package org.holdall.engine.restore.kind;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongUnaryOperator;
import org.holdall.engine.database.View;

/**
 * Sets of data that the questions of a category share: the category's own of the same name and type if it has as many values;
 * if it has too few, the new set is not shared.
 */
final class SharedDatasets {
  private static final String TABLE = "question_dataset_definitions";
  private static final String SAME = "[category] = ? AND [name] = ? AND [type] = ?";

  private record Asked(long id, long category, String name, long type, long values) {}

  private final SameRows any;
  private final SameRows enough;
  private final List<Asked> asked = new ArrayList<>();

  /** Those that the restore has made, by old id. */
  private final Map<Long, Long> made = new HashMap<>();

  SharedDatasets(View view) {
    any = new SameRows(view);
    enough = new SameRows(view);
  }

  /** Asks for a set. */
  void look(NamedRow set) {
    if (set.id("category") != 0) {
      asked.add(new Asked(
          set.id("id"), set.id("category"), set.text("name"), set.id("type"), set.id("itemcount")));
    }
  }

  /**
   * All are asked for.
   *
   * @param categories the site's category for one of the archive, 0 if it has none
   */
  void looked(LongUnaryOperator categories) {
    for (Asked each : asked) {
      long category = categories.applyAsLong(each.category());
      if (category != 0) {
        any.add(each.id(), TABLE, "[id]", SAME, category, each.name(), each.type());
        enough.add(
            each.id(),
            TABLE,
            "[id]",
            SAME + " AND [itemcount] >= ?",
            category,
            each.name(),
            each.type(),
            each.values());
      }
    }
    any.flush();
    enough.flush();
    asked.clear();
  }

  /** The set that is there already, 0 if there is none. */
  long find(long id) {
    long here = enough.get(id);
    return here != 0 ? here : made.getOrDefault(id, 0L);
  }

  /** Whether the category has such a set, but with too few values. */
  boolean hasFewer(long id) {
    return any.get(id) != 0 && enough.get(id) == 0;
  }

  /** A set that is shared was made. */
  void made(long id, long newId) {
    made.put(id, newId);
  }
}
