package org.holdall.engine.ids;

import java.util.AbstractCollection;
import java.util.Arrays;
import java.util.PrimitiveIterator;
import java.util.stream.LongStream;

/**
 * Ids, each once, ascending when read: eight bytes an id, however many are added again. New ids wait unsorted at the
 * end of the array until it is full or somebody asks; then they are sorted in.
 */
public final class IdSet extends AbstractCollection<Long> {
  private long[] ids = new long[16];
  private int sorted;
  private int size;

  /** Empty. */
  public IdSet() {}

  /** Adds an id. */
  public void add(long id) {
    if (size > 0 && ids[size - 1] == id) {
      return;
    }
    if (size == ids.length) {
      sort();
      if (size > ids.length / 2) {
        ids = Arrays.copyOf(ids, ids.length * 2);
      }
    }
    ids[size++] = id;
  }

  /** Adds an id; true. */
  @Override
  public boolean add(Long id) {
    add(id.longValue());
    return true;
  }

  /** The ids, ascending, as a new array. */
  public long[] toLongs() {
    sort();
    return Arrays.copyOf(ids, size);
  }

  /** The ids, ascending. Not to be used after the next {@link #add}. */
  public LongStream ids() {
    sort();
    return Arrays.stream(ids, 0, size);
  }

  @Override
  public PrimitiveIterator.OfLong iterator() {
    return ids().iterator();
  }

  /** Whether the id was added. */
  public boolean contains(long id) {
    sort();
    return Arrays.binarySearch(ids, 0, size, id) >= 0;
  }

  @Override
  public boolean contains(Object id) {
    return id instanceof Long value && contains(value.longValue());
  }

  @Override
  public int size() {
    sort();
    return size;
  }

  /** Several threads may read at the same time: only one sorts. */
  private synchronized void sort() {
    if (sorted == size) {
      return;
    }
    Arrays.sort(ids, 0, size);
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (kept == 0 || ids[kept - 1] != ids[i]) {
        ids[kept++] = ids[i];
      }
    }
    size = kept;
    sorted = kept;
  }
}
