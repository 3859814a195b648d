package org.holdall.modules.core.regrading;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How the grades of one user count in one total: what Moodle shows beside each of them. */
final class Contributions {
  private final Category category;
  private final List<Item> children;
  private final Map<Item, Double> used = new LinkedHashMap<>();
  private final Set<Item> withoutValue = new HashSet<>();
  private final Set<Item> dropped = new HashSet<>();
  private final Set<Item> extraCredit = new HashSet<>();

  Contributions(Category category, List<Item> children) {
    this.category = category;
    this.children = children;
  }

  void used(Map<Item, Double> weights) {
    used.putAll(weights);
  }

  void withoutValue(Item item) {
    withoutValue.add(item);
  }

  void dropped(Item item) {
    dropped.add(item);
  }

  void extraCredit(Item item) {
    extraCredit.add(item);
  }

  /** Writes what changed. Of the totals in the category only those are known here that count. */
  void write(UserGrades user, Changes changes) {
    for (Item item : children) {
      Grade grade = user.grades().get(item.id);
      if (grade == null) {
        continue;
      }
      if (withoutValue.contains(item)) {
        changes.counts(grade, "novalue", 0.0);
      } else if (dropped.contains(item)) {
        changes.counts(grade, "dropped", 0.0);
      } else if (extraCredit.contains(item)) {
        changes.counts(grade, "extra", used.get(item));
      } else if (used.containsKey(item)) {
        changes.counts(grade, "used", used.get(item));
      } else if (item.category == category.id()) {
        changes.counts(grade, "unknown", 0.0);
      }
    }
  }
}
