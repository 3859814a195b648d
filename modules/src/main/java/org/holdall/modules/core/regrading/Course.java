package org.holdall.modules.core.regrading;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Computes the items of a course, in their order, for one user after the other. */
final class Course {
  private final Book book;
  private final Changes changes;
  private final List<Item> order;
  private final Map<Item, Totals> totals = new HashMap<>();
  private final Map<Item, Calculation> calculations = new LinkedHashMap<>();

  Course(Book book, Changes changes, List<Item> order) {
    this.book = book;
    this.changes = changes;
    this.order = order;
    for (Item item : order) {
      Category category = item.isTotal() ? book.category(item) : null;
      if (item.isLocked()) {
        continue; // its grades are what they are
      }
      if (item.isCalculated()) {
        calculations.put(item, new Calculation(item, book.rules, changes));
      } else if (category != null && !item.outcome) {
        totals.put(item, new Totals(item, category, book, changes));
      }
    }
  }

  /** Whether there are formulas, which may have no value. */
  boolean calculates() {
    return !calculations.isEmpty();
  }

  /** Items whose formulas had no value for somebody, and why. */
  Map<Item, String> problems() {
    Map<Item, String> problems = new LinkedHashMap<>();
    calculations.forEach((item, calculation) -> {
      String problem = calculation.problem(book);
      if (problem != null) {
        problems.put(item, problem);
      }
    });
    return problems;
  }

  void compute(UserGrades user) {
    for (Item item : order) {
      Calculation calculation = calculations.get(item);
      Totals total = totals.get(item);
      if (calculation != null) {
        calculation.compute(user);
      } else if (total != null) {
        total.compute(user);
      } else if (item.isRawUsed() && !item.isLocked()) {
        raw(user.grades().get(item.id));
      }
    }
  }

  private void raw(@Nullable Grade grade) {
    if (grade != null) {
      RawGrades.compute(grade, book.rules, changes);
    }
  }

  /** Locks the grades whose time to be locked has come. */
  void lock(UserGrades user) {
    for (Grade grade : user.grades().values()) {
      long time = grade.number("locktime");
      if (!grade.isSet("locked") && time > 0 && time < changes.now()) {
        changes.grade(grade, Map.of("locked", changes.now()), "locktime");
      }
    }
  }
}
