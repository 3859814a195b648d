package org.holdall.modules.core.regrading;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.holdall.engine.structure.RestoreScope;

/**
 * Computes the grades of the restored course, if its total says that they are to be computed. What a formula keeps from being
 * computed stays marked, and is a line of the restore's report.
 */
public final class Regrading {
  private final RestoreScope in;
  private final Book book;
  private final Changes changes;

  private Regrading(RestoreScope in, Book book) {
    this.in = in;
    this.book = book;
    this.changes = new Changes(in, false);
  }

  /** Of the course that is restored to; after all its items, categories and grades are in their places. */
  public static void run(RestoreScope in) {
    Book book = Book.read(in);
    Item total = book.total();
    if (total != null && total.needsUpdate) {
      new Regrading(in, book).run(total);
    }
  }

  private void run(Item total) {
    new Weights(book, changes).update();
    Users users = new Users(in, book);
    Map<Item, String> problems = new LinkedHashMap<>();
    Course trial =
        new Course(book, new Changes(in, true), Order.of(book, Set.of()).items());
    if (trial.calculates()) {
      users.forEach(trial::compute);
      problems.putAll(trial.problems());
    }
    Order order = Order.of(book, problems.keySet());
    Course course = new Course(book, changes, order.items());
    users.forEach(user -> {
      course.compute(user);
      if (order.stuck().isEmpty()) {
        course.lock(user);
      }
    });
    order.items().forEach(this::finished);
    if (!order.stuck().isEmpty()) {
      order.stuck().forEach(item -> changes.needsUpdate(item, true));
      changes.needsUpdate(total, true);
      warn(order, problems);
    }
  }

  private void finished(Item item) {
    item.row.put("needsupdate", 0L);
    changes.needsUpdate(item, false);
    long time = item.number("locktime");
    if (item.number("locked") == 0 && time > 0 && time < changes.now()) {
      changes.item(item, Map.of("locked", changes.now()), "locktime");
    }
  }

  private void warn(Order order, Map<Item, String> problems) {
    Set<Item> named = new HashSet<>();
    for (Item item : order.stuck()) {
      if (item.isCalculated() && named.add(item)) {
        Object name = item.row.get("itemname");
        in.warn("The calculation of the grade item "
            + (name == null ? "of a total" : "\"" + name + "\"")
            + " has no value ("
            + problems.getOrDefault(item, "it needs itself, or an item that is not there")
            + "): its grades, and totals that need them, are not computed."
            + " Correct it on the course's page \"Gradebook setup\".");
      }
    }
  }
}
