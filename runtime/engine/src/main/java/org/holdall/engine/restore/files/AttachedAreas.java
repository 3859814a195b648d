package org.holdall.engine.restore.files;

import java.util.HashMap;
import java.util.Map;

/** Which files of the archive belong to what was restored: by context, component, area and item. */
public final class AttachedAreas {
  private final Map<String, Map<Long, long[]>> items = new HashMap<>();
  private final Map<String, Long> areas = new HashMap<>();

  /** Files of one item. New ids may be handles. */
  public void add(
      long oldContext, long newContext, String component, String area, long oldItem, long newItem) {
    items
        .computeIfAbsent(key(oldContext, component, area), k -> new HashMap<>())
        .put(oldItem, new long[] {newContext, newItem});
  }

  /** All files of an area; they keep their item ids. */
  public void addAll(long oldContext, long newContext, String component, String area) {
    areas.put(key(oldContext, component, area), newContext);
  }

  /** New context and item of a file in the archive; null if it belongs to nothing. */
  public long @org.jspecify.annotations.Nullable [] find(
      long oldContext, String component, String area, long oldItem) {
    String key = key(oldContext, component, area);
    long[] item = items.getOrDefault(key, Map.of()).get(oldItem);
    Long all = areas.get(key);
    return item != null ? item : all != null ? new long[] {all, oldItem} : null;
  }

  private static String key(long context, String component, String area) {
    return context + "|" + component + "|" + area;
  }
}
