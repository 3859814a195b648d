package org.holdall.modules.core.regrading;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What items of a category with natural aggregation weigh, and how large its total may be: all follows from the items. */
final class Weights {
  private final Book book;
  private final Changes changes;

  Weights(Book book, Changes changes) {
    this.book = book;
    this.changes = changes;
  }

  void update() {
    for (Category category : book.categories()) {
      if (category.method() == Method.NATURAL) {
        weigh(category);
        largest(category);
      }
    }
  }

  private void weigh(Category category) {
    List<Item> items = book.children(category).stream()
        .filter(item -> item.isCounted(book.rules, category.outcomes()))
        .toList();
    double points = 0;
    double pointsSaid = 0;
    double said = 0;
    double saidAboveZero = 0;
    double all = 0;
    boolean automatic = false;
    for (Item item : items) {
      boolean whole = item.coefficient >= 1;
      automatic |= !item.weightOverridden && item.coefficient == 0;
      all += whole ? 0 : item.weight;
      saidAboveZero += item.weightOverridden && !whole && item.weight > 0 ? item.weight : 0;
      if (item.isExtraCredit() || item.weightOverridden && item.weight <= 0) {
        continue;
      }
      points += item.max;
      if (item.weightOverridden) {
        said += item.weight;
        pointsSaid += item.max;
      }
    }
    boolean tooMuch = saidAboveZero > 1;
    Shares shares = new Shares(
        points,
        points - pointsSaid,
        1 - said,
        tooMuch ? saidAboveZero : all,
        tooMuch || !automatic && all != 1);
    for (Item item : items) {
      double weight = shares.of(item, book.rules.oldExtraCredit());
      if (Points.differ(item.weight, weight)) {
        item.weight = Points.rounded(weight);
        changed(item, Map.of("aggregationcoef2", String.valueOf(Points.text(weight))), null);
      }
    }
  }

  /**
   * How weights are shared.
   *
   * @param points of all items that count
   * @param others points of those whose weight nobody said
   * @param left weight for them
   * @param sum of weights
   * @param normalise whether weights that were said are not what they should come to
   */
  private record Shares(double points, double others, double left, double sum, boolean normalise) {
    double of(Item item, boolean old) {
      if (!old && item.isExtraCredit()) {
        return item.weightOverridden ? item.weight : points == 0 ? 0 : item.max / points;
      }
      if (!item.weightOverridden) {
        return left <= 0 || others == 0 || item.max == 0 ? 0 : item.max / others * left;
      }
      if (item.weight < 0) {
        return 0;
      }
      return !normalise ? item.weight : sum == 0 ? 0 : item.weight / sum;
    }
  }

  private void largest(Category category) {
    Item total = book.total(category);
    if (total == null || total.isCalculated() && !book.rules.oldCalculated()) {
      return;
    }
    Category forced = book.category(total);
    Map<Item, Double> most = new LinkedHashMap<>();
    boolean any = false;
    if (forced != null && !book.needs(total).isEmpty()) {
      for (Item item : book.counted(forced)) {
        any = true;
        if (!item.isExtraCredit() && item.weight > 0) {
          most.put(item, item.max);
        }
      }
    }
    if (any && Limits.canApply(category, book.children(category))) {
      Limits.apply(category, most);
    }
    double max = most.values().stream().mapToDouble(Double::doubleValue).sum();
    if (total.max != max || any && total.min != 0 || total.gradeType != Item.VALUE) {
      total.max = Points.rounded(max);
      total.min = 0;
      total.gradeType = Item.VALUE;
      Map<String, @Nullable Object> columns = new HashMap<>();
      columns.put("grademax", Points.text(max));
      columns.put("grademin", Points.text(0.0));
      columns.put("gradetype", (long) Item.VALUE);
      columns.put("scaleid", null);
      changed(total, columns, "aggregation");
    }
  }

  /** Its grades are to be computed, too. */
  private void changed(Item item, Map<String, @Nullable Object> columns, @Nullable String source) {
    item.needsUpdate = true;
    item.row.put("needsupdate", 1L);
    changes.item(item, columns, source);
    changes.needsUpdate(item, true);
  }
}
