package org.holdall.engine.restore;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is said about one row: columns and their values. One object serves all rows of an element, which mostly say the
 * same columns in the same order; then a column is found without a search, and the list of names stays the same.
 */
final class SaidColumns {
  private @Nullable String[] names = new @Nullable String[16];
  private @Nullable Object[] values = new @Nullable Object[16];
  private int size;

  /** Number of the last row's columns, if this row has begun with the same ones so far; else 0. */
  private int last;

  private List<String> list = List.of();

  /** Begins the next row. */
  void clear() {
    last = size;
    size = 0;
  }

  /** Says a column's value; of several the last counts. */
  @SuppressWarnings({"ReferenceEquality", "StringEquality"}) // only to be fast
  void put(String name, @Nullable Object value) {
    if (size < last && names[size] == name) {
      values[size++] = value;
      return;
    }
    for (int i = 0; i < size; i++) {
      if (names[i] == name || name.equals(names[i])) {
        values[i] = value;
        return;
      }
    }
    if (size == names.length) {
      names = Arrays.copyOf(names, size * 2);
      values = Arrays.copyOf(values, size * 2);
    }
    names[size] = name;
    values[size++] = value;
    last = 0;
  }

  /** Forgets a column. */
  void remove(String name) {
    for (int i = 0; i < size; i++) {
      if (name.equals(names[i])) {
        System.arraycopy(names, i + 1, names, i, size - i - 1);
        System.arraycopy(values, i + 1, values, i, size - i - 1);
        size--;
        last = 0;
        return;
      }
    }
  }

  /** The columns in the order in which they were said; the same list as for the last row, if they are the same. */
  List<String> names() {
    boolean same = list.size() == size;
    for (int i = 0; i < size && same; i++) {
      same = list.get(i).equals(names[i]);
    }
    if (!same) {
      list = List.of(Arrays.copyOf(names, size, String[].class));
    }
    return list;
  }

  /** Values in the order of {@link #names}; what stands behind them means nothing. */
  @Nullable
  Object[] values() {
    return values;
  }
}
