package org.holdall.engine.restore.kind;

import java.util.Arrays;

/** What became of ids of the archive, sixteen bytes each and little more. An id that is not there has 0. */
final class IdMap {
  private long[] keys = new long[16];
  private long[] values = new long[16];
  private int size;

  /** Keeps a value; 0 is no id, and is not kept. */
  void put(long id, long value) {
    if (size * 3 > keys.length * 2) {
      grow();
    }
    int at = slot(id);
    if (id != 0 && keys[at] == 0) {
      keys[at] = id;
      size++;
    }
    if (id != 0) {
      values[at] = value;
    }
  }

  long get(long id) {
    return id == 0 ? 0 : values[slot(id)];
  }

  private int slot(long id) {
    int at = (int) (id * 0x9E3779B97F4A7C15L >>> 32) & keys.length - 1;
    while (keys[at] != 0 && keys[at] != id) {
      at = at + 1 & keys.length - 1;
    }
    return at;
  }

  private void grow() {
    long[] oldKeys = keys;
    long[] oldValues = Arrays.copyOf(values, values.length);
    keys = new long[oldKeys.length * 2];
    values = new long[oldKeys.length * 2];
    size = 0;
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        put(oldKeys[i], oldValues[i]);
      }
    }
  }
}
