package org.holdall.engine.database;

import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Something for each shape that rows have, found quickly by the list of columns that the caller uses again and again. */
final class Shapes<T> {
  /** A caller that makes a new list for each row is slow, but must not fill the memory. */
  private static final int MOST_LISTS = 1000;

  private final Map<Shape, T> all = new LinkedHashMap<>();
  private final IdentityHashMap<List<String>, Known<T>> byList = new IdentityHashMap<>();
  private final Function<Shape, T> factory;

  /** What rows have in common that can be sent together. */
  record Shape(String table, List<String> columns, boolean withId) {
    Shape {
      columns = List.copyOf(columns);
    }
  }

  private record Known<T>(String table, boolean withId, T value) {}

  Shapes(Function<Shape, T> factory) {
    this.factory = factory;
  }

  T of(String table, List<String> columns, boolean withId) {
    Known<T> known = byList.get(columns);
    if (known == null || known.withId != withId || !known.table.equals(table)) {
      T value = all.computeIfAbsent(new Shape(table, columns, withId), factory);
      known = new Known<>(table, withId, value);
      if (byList.size() == MOST_LISTS) {
        byList.clear();
      }
      byList.put(columns, known);
    }
    return known.value;
  }

  /** All, in the order in which they were first asked for. */
  Collection<T> all() {
    return all.values();
  }
}
