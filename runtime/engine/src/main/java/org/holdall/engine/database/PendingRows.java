package org.holdall.engine.database;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of one shape that wait to be sent together. */
final class PendingRows {
  /** Parameters of one statement; the protocols end at 65,535. */
  private static final int MOST_VALUES = 60_000;

  private static final int MOST_ROWS = 2_000;

  private final String table;
  private final List<String> columns;
  private final int mostRows;
  private long[] ids = new long[8];
  private @Nullable Object[] values;
  private int count;
  private long bytes;
  private boolean named;
  private boolean refers;
  private boolean busy;

  PendingRows(Shapes.Shape shape) {
    this.table = shape.table();
    this.columns = shape.columns();
    this.mostRows = Math.min(MOST_ROWS, MOST_VALUES / columns.size());
    this.values = new @Nullable Object[8 * columns.size()];
  }

  String table() {
    return table;
  }

  List<String> columns() {
    return columns;
  }

  int count() {
    return count;
  }

  boolean full() {
    return count == mostRows;
  }

  /** Upper limit of the bytes that the rows take in a statement. */
  long bytes() {
    return bytes;
  }

  /** Whether the id of any row was reserved. */
  boolean named() {
    return named;
  }

  /** Whether any value was a handle without an id when it was added. */
  boolean refers() {
    return refers;
  }

  /** Whether the rows are being sent. */
  boolean busy() {
    return busy;
  }

  void busy(boolean now) {
    busy = now;
  }

  long id(int row) {
    return ids[row];
  }

  /** A value by its position among all values of all rows. */
  @Nullable
  Object value(int position) {
    return values[position];
  }

  /** The most bytes a row takes in a statement. */
  long size(@Nullable Object[] row) {
    long size = 4;
    for (int i = 0; i < columns.size(); i++) {
      Object value = row[i];
      size +=
          value instanceof String text ? 2 + Texts.quotedLength(text, table, columns.get(i)) : 22;
    }
    return size;
  }

  void add(long id, @Nullable Object[] row, long size, boolean refersToHandle) {
    if (count == ids.length) {
      ids = Arrays.copyOf(ids, 2 * count);
      values = Arrays.copyOf(values, 2 * values.length);
    }
    ids[count] = id;
    System.arraycopy(row, 0, values, count * columns.size(), columns.size());
    count++;
    bytes += size;
    named |= id != 0;
    refers |= refersToHandle;
  }

  void clear() {
    Arrays.fill(values, 0, count * columns.size(), null);
    count = 0;
    bytes = 0;
    named = false;
    refers = false;
  }
}
