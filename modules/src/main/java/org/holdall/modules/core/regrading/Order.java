package org.holdall.modules.core.regrading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * In which order items are computed: each after those it needs.
 *
 * @param items those to be computed
 * @param stuck those that cannot be: something they need is not there, is stuck itself, or needs them
 */
record Order(List<Item> items, List<Item> stuck) {

  /** @param broken items whose formulas have no value */
  static Order of(Book book, Set<Item> broken) {
    List<Item> waiting = new ArrayList<>();
    Set<Long> done = new HashSet<>();
    for (Item item : book.items()) {
      if (item.needsUpdate || item.isTotal() || item.isCalculated()) {
        waiting.add(item);
      } else {
        done.add(item.id);
      }
    }
    List<Item> items = new ArrayList<>();
    boolean more = true;
    while (more) {
      more = false;
      for (Item item : List.copyOf(waiting)) {
        if (!broken.contains(item) && done.containsAll(book.needs(item))) {
          items.add(item);
          done.add(item.id);
          waiting.remove(item);
          more = true;
        }
      }
    }
    return new Order(items, waiting);
  }
}
