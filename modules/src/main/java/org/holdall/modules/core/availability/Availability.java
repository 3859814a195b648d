package org.holdall.modules.core.availability;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.holdall.engine.structure.RestoreScope;
import org.holdall.modules.core.php.PhpJson;
import org.jspecify.annotations.Nullable;

/**
 * The conditions of one activity or section: a tree whose leaves name groups, other activities, grade items and dates of
 * the archive. On restore they name those of the site.
 */
public final class Availability {
  private static final String CHILDREN = "c";
  private static final String SHOWN = "showc";

  /** Moodle writes a changed tree anew, members in this order. */
  private static final List<String> ORDER = List.of(
      "type",
      "op",
      SHOWN,
      "show",
      CHILDREN,
      "d",
      "t",
      "cm",
      "e",
      "id",
      "activity",
      "min",
      "max",
      "cf",
      "sf",
      "v");

  private final Conditions conditions;
  private boolean changed;

  private Availability(Conditions conditions) {
    this.conditions = conditions;
  }

  /**
   * The same conditions on the site. To be called when all activities, groups and grade items of the archive are made.
   *
   * @param json as in the archive
   * @param what what has the conditions, for warnings
   * @return the text to store: the archive's own if nothing changes; null if no condition is left
   */
  public static @Nullable String restored(String json, String what, RestoreScope in) {
    if (!(PhpJson.read(json) instanceof Map<?, ?> root)) {
      in.warn("The access restrictions of " + what
          + " cannot be read and stay as they are. Set them again in Moodle.");
      return json;
    }
    Availability all = new Availability(new Conditions(what, in));
    Map<String, @Nullable Object> restored = all.tree(members(root));
    if (!all.changed) {
      return json;
    }
    return restored.get(CHILDREN) instanceof List<?> left && left.isEmpty()
        ? null
        : PhpJson.write(restored);
  }

  private Map<String, @Nullable Object> tree(Map<String, @Nullable Object> tree) {
    if (tree.get(CHILDREN) instanceof List<?> children) {
      List<?> shown = tree.get(SHOWN) instanceof List<?> each ? each : List.of();
      List<@Nullable Object> left = new ArrayList<>();
      List<@Nullable Object> leftShown = new ArrayList<>();
      for (int i = 0; i < children.size(); i++) {
        if (!(children.get(i) instanceof Map<?, ?> child) || keeps(members(child), left)) {
          if (i < shown.size()) {
            leftShown.add(shown.get(i));
          }
        }
      }
      tree.put(CHILDREN, left);
      tree.replace(SHOWN, leftShown);
    }
    return ordered(tree);
  }

  /** Adds what becomes of a child; false if nothing does. */
  private boolean keeps(Map<String, @Nullable Object> child, List<@Nullable Object> left) {
    if (!child.containsKey("type")) {
      left.add(tree(child));
      return true;
    }
    switch (conditions.restore(child)) {
      case GONE -> {
        changed = true;
        return false;
      }
      case CHANGED -> changed = true;
      case SAME -> {}
    }
    left.add(ordered(child));
    return true;
  }

  private static Map<String, @Nullable Object> ordered(Map<String, @Nullable Object> members) {
    Map<String, @Nullable Object> ordered = new LinkedHashMap<>();
    members.keySet().stream()
        .sorted(Comparator.comparingInt(
            name -> ORDER.contains(name) ? ORDER.indexOf(name) : ORDER.size()))
        .forEach(name -> ordered.put(name, members.get(name)));
    return ordered;
  }

  private static Map<String, @Nullable Object> members(Map<?, ?> object) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    object.forEach((name, value) -> members.put(String.valueOf(name), value));
    return members;
  }
}
