package org.holdall.engine.restore.files;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * File areas that belong to what was restored: where their files stood in the archive's site, and where they go. Ids on
 * the new side may be handles. Kept is only what the archive has files of.
 */
public final class AttachedAreas {
  /** Stands for all items of an area: none has this id. */
  private static final long ALL = Long.MIN_VALUE;

  private final Map<String, PlaceMap> areas = new HashMap<>();

  /** By old context, component and area. */
  private final Map<String, List<Copy>> copies = new HashMap<>();

  /**
   * Nothing attached yet.
   *
   * @param present areas that the archive has files of, as {@link FileCheck#check} finds them
   */
  public AttachedAreas(Set<String> present) {
    present.forEach(area -> areas.put(area, new PlaceMap()));
  }

  /**
   * Where files go.
   *
   * @param contextid of the target, or a handle
   * @param itemid likewise
   */
  record Place(long contextid, long itemid) {}

  /** Where a copy of a file goes. */
  record Copy(String area, Place place) {}

  /**
   * Attaches the files of one item. Nothing happens if either context is 0.
   *
   * @param oldContext id of the context in the archive
   * @param newContext its id on the site, or a handle
   * @param oldItem id of the item in the archive
   * @param newItem its id on the site, or a handle
   */
  public void add(
      long oldContext, long newContext, String component, String area, long oldItem, long newItem) {
    put(oldContext, newContext, component, area, oldItem, newItem);
  }

  /** Likewise all files of an area, whatever their item; they keep its id. */
  public void addAll(long oldContext, long newContext, String component, String area) {
    put(oldContext, newContext, component, area, ALL, ALL);
  }

  /** The files of an area go to an item of another area, too. */
  public void copy(
      long oldContext,
      long newContext,
      String component,
      String area,
      String newArea,
      long newItem) {
    copies
        .computeIfAbsent(oldContext + "/" + key(component, area), key -> new ArrayList<>())
        .add(new Copy(newArea, new Place(newContext, newItem)));
  }

  /** Whether the archive has files of an area. */
  public boolean has(String component, String area) {
    return areas.containsKey(key(component, area));
  }

  /** Where copies of files of the archive go. */
  List<Copy> copies(long contextid, String component, String area) {
    return copies.getOrDefault(contextid + "/" + key(component, area), List.of());
  }

  private void put(
      long oldContext, long newContext, String component, String area, long oldItem, long newItem) {
    PlaceMap places = areas.get(key(component, area));
    if (places != null && oldContext != 0 && newContext != 0) {
      places.put(oldContext, oldItem, newContext, newItem);
    }
  }

  /** Where files of the archive go, null if they belong to nothing that was restored. */
  @Nullable
  Place find(long contextid, String component, String area, long itemid) {
    PlaceMap places = areas.get(key(component, area));
    if (places == null) {
      return null;
    }
    Place one = places.get(contextid, itemid);
    if (one != null) {
      return one;
    }
    Place all = places.get(contextid, ALL);
    return all == null ? null : new Place(all.contextid(), itemid);
  }

  static String key(String component, String area) {
    return component + "/" + area;
  }
}
