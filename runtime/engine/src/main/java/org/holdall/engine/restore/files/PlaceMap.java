package org.holdall.engine.restore.files;

import org.holdall.engine.restore.files.AttachedAreas.Place;
import org.jspecify.annotations.Nullable;

/** New context and item by old context and item, 32 bytes a pair and little more: open addressing. */
final class PlaceMap {
  private static final int WIDTH = 4;

  private long[] entries = new long[8 * WIDTH];
  private int size;

  /** The old context is never 0, which marks what is free. */
  void put(long oldContext, long oldItem, long newContext, long newItem) {
    if ((size + 1) * 3 > entries.length / WIDTH * 2) {
      grow();
    }
    int at = slot(oldContext, oldItem);
    if (entries[at] == 0) {
      size++;
    }
    entries[at] = oldContext;
    entries[at + 1] = oldItem;
    entries[at + 2] = newContext;
    entries[at + 3] = newItem;
  }

  @Nullable
  Place get(long oldContext, long oldItem) {
    int at = slot(oldContext, oldItem);
    return oldContext == 0 || entries[at] == 0 ? null : new Place(entries[at + 2], entries[at + 3]);
  }

  private int slot(long context, long item) {
    int slots = entries.length / WIDTH;
    long mixed = (context * 31 + item) * 0x9E3779B97F4A7C15L;
    int slot = (int) (mixed >>> 32) & slots - 1;
    while (entries[slot * WIDTH] != 0
        && (entries[slot * WIDTH] != context || entries[slot * WIDTH + 1] != item)) {
      slot = slot + 1 & slots - 1;
    }
    return slot * WIDTH;
  }

  private void grow() {
    long[] old = entries;
    entries = new long[old.length * 2];
    size = 0;
    for (int at = 0; at < old.length; at += WIDTH) {
      if (old[at] != 0) {
        put(old[at], old[at + 1], old[at + 2], old[at + 3]);
      }
    }
  }
}
