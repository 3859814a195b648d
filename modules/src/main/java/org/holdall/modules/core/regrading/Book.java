package org.holdall.modules.core.regrading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.holdall.engine.structure.RestoreScope;
import org.jspecify.annotations.Nullable;

/** The gradebook of the course: its items, its categories, and which needs which. */
final class Book {
  final Rules rules;
  private final Map<Long, Item> items = new LinkedHashMap<>();
  private final Map<Long, Category> categories = new LinkedHashMap<>();
  private final Map<Long, Category> forced = new HashMap<>();
  private final Map<Long, Item> totals = new HashMap<>();
  private final Map<Long, List<Item>> children = new HashMap<>();

  Book(Rules rules, List<Item> items, List<Category> categories, List<Category> forced) {
    this.rules = rules;
    items.forEach(item -> this.items.put(item.id, item));
    categories.forEach(category -> this.categories.put(category.id(), category));
    forced.forEach(category -> this.forced.put(category.id(), category));
    for (Item item : items) {
      if (item.isTotal()) {
        totals.put(item.instance, item);
      }
      Category total = item.isTotal() ? this.categories.get(item.instance) : null;
      long in = total == null ? item.category : total.parent();
      children.computeIfAbsent(in, c -> new ArrayList<>()).add(item);
    }
  }

  static Book read(RestoreScope in) {
    List<Category> categories = Category.read(in);
    Book book = new Book(
        Rules.read(in),
        Item.read(in),
        categories,
        categories.stream().map(category -> category.forced(in)).toList());
    book.readDeleted(in);
    return book;
  }

  private void readDeleted(RestoreScope in) {
    Set<String> deleted = in
        .rows(
            "SELECT m.[name], cm.[instance] FROM {course_modules} cm JOIN {modules} m "
                + "ON m.[id] = cm.[module] WHERE cm.[course] = ? AND cm.[deletioninprogress] = 1",
            2,
            in.word("COURSE"))
        .stream()
        .map(row -> row.get(0) + " " + row.get(1))
        .collect(Collectors.toSet());
    items
        .values()
        .forEach(item -> item.deleted = deleted.contains(item.module + " " + item.instance));
  }

  Collection<Item> items() {
    return items.values();
  }

  /** Null if the course has none with this id. */
  @Nullable
  Item item(long id) {
    return items.get(id);
  }

  /** The course's total; null if it has none. */
  @Nullable
  Item total() {
    return items.values().stream()
        .filter(item -> item.type.equals("course"))
        .findFirst()
        .orElse(null);
  }

  /** The item for the total of a category; null if it has none, and thus none of its grades counts. */
  @Nullable
  Item total(Category category) {
    return totals.get(category.id());
  }

  /** The category of a total, as the site forces it to be; null if there is none. */
  @Nullable
  Category category(Item total) {
    return forced.get(total.instance);
  }

  /** The deepest first. */
  List<Category> categories() {
    return categories.values().stream()
        .sorted(Comparator.comparingInt(Category::depth).reversed())
        .toList();
  }

  /** Items of a category, and totals of categories in it. */
  List<Item> children(Category category) {
    return children.getOrDefault(category.id(), List.of());
  }

  /** Those that an item is computed from. A formula may name one that is not there. */
  Set<Long> needs(Item item) {
    if (item.isLocked() && !item.type.equals("category")) {
      return Set.of();
    }
    Category category = item.isTotal() ? category(item) : null;
    if (item.isCalculated() || category == null) {
      return item.references();
    }
    return item.gradeType == Item.VALUE || item.gradeType == Item.SCALE
        ? counted(category).stream()
            .map(each -> each.id)
            .collect(Collectors.toCollection(LinkedHashSet::new))
        : Set.of();
  }

  /** The items that count in the total of a category. */
  List<Item> counted(Category category) {
    boolean outcomes = !rules.outcomes() || category.outcomes();
    return children(category).stream()
        .filter(item -> item.isCounted(rules, outcomes))
        .toList();
  }
}
