package org.holdall.engine.database;

import java.util.Arrays;

/** The handles of one table and, once the rows were sent, their real ids. */
final class Handles {
  private static final int CHUNK = 10;
  private static final int NUMBER = 40;

  private final int table;
  private long[][] ids = new long[1][];
  private long count;

  /** With the number of the table, below 2^22. */
  Handles(int table) {
    this.table = table;
  }

  /** The number of the table of a handle. */
  static int table(long handle) {
    return (int) ((handle & Long.MAX_VALUE) >> NUMBER);
  }

  long reserve() {
    int chunk = (int) (count >> CHUNK);
    if (chunk == ids.length) {
      ids = Arrays.copyOf(ids, 2 * chunk);
    }
    if ((count & (1 << CHUNK) - 1) == 0) {
      ids[chunk] = new long[1 << CHUNK];
    }
    return Long.MIN_VALUE | (long) table << NUMBER | count++;
  }

  void sent(long handle, long id) {
    ids[chunk(handle)][position(handle)] = id;
  }

  /** The real id, 0 if the row was not sent yet. */
  long id(long handle) {
    return ids[chunk(handle)][position(handle)];
  }

  private static int chunk(long handle) {
    return (int) ((handle & (1L << NUMBER) - 1) >> CHUNK);
  }

  private static int position(long handle) {
    return (int) (handle & (1 << CHUNK) - 1);
  }
}
