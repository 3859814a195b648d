package org.holdall.engine.restore;

import java.util.HashMap;
import java.util.Map;
import org.holdall.engine.ids.LongLongMap;

/** Old ids to new ones: by kind, by the annotated type, or by a name that elements are mapped as. */
final class Mappings {
  private final Map<String, LongLongMap> maps = new HashMap<>();

  /** Old ids that are 0 or negative stand for nothing and are not kept. */
  void put(String mapping, long oldId, long newId) {
    if (oldId > 0) {
      maps.computeIfAbsent(mapping, m -> new LongLongMap()).put(oldId, newId);
    }
  }

  /** The new id, 0 if there is none. */
  long get(String mapping, long oldId) {
    LongLongMap map = maps.get(mapping);
    return map == null ? 0 : map.get(oldId);
  }
}
