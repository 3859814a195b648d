package org.holdall.engine.ids;

/** Ids by ids, sixteen bytes a pair and little more: open addressing. An id that is not there is 0. */
public final class LongLongMap {
  private long[] keys = new long[16];
  private long[] values = new long[16];
  private int size;

  /** Empty. */
  public LongLongMap() {}

  /** Keeps a value; 0 is no id. */
  public void put(long key, long value) {
    if (key == 0) {
      throw new IllegalArgumentException("0 is no id");
    }
    if (size * 3 > keys.length * 2) {
      grow();
    }
    int at = slot(key);
    if (keys[at] == 0) {
      keys[at] = key;
      size++;
    }
    values[at] = value;
  }

  /** The value, 0 if there is none. */
  public long get(long key) {
    return key == 0 ? 0 : values[slot(key)];
  }

  private int slot(long key) {
    long mixed = key * 0x9E3779B97F4A7C15L;
    int at = (int) (mixed >>> 32) & keys.length - 1;
    while (keys[at] != 0 && keys[at] != key) {
      at = at + 1 & keys.length - 1;
    }
    return at;
  }

  private void grow() {
    long[] oldKeys = keys;
    long[] oldValues = values;
    keys = new long[oldKeys.length * 2];
    values = new long[oldKeys.length * 2];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        int at = slot(oldKeys[i]);
        keys[at] = oldKeys[i];
        values[at] = oldValues[i];
      }
    }
  }
}
