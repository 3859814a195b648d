package org.holdall.tree.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A child element and the wrapper elements between parent and child.
 *
 * @param path wrapper elements from the outside in, empty for none;
 *     neighbours share the wrappers that their paths have in common at the beginning
 * @param element the child, with {@code with} already applied
 * @param many true for a list
 * @param when condition in the words of {@code @When}, null for always; when off the wrappers stay, the rows do not
 * @param omit true if the innermost wrapper is left out when there are no rows, or, with {@code when}, when that is off
 */
public record Child(
    List<String> path,
    Element element,
    boolean many,
    @Nullable String when,
    boolean omit) {
  public Child {
    path = List.copyOf(path);
  }

  /** The wrappers that are written even without rows; {@code on} says whether {@code when} holds. */
  public List<String> lasting(boolean on) {
    boolean all = !omit || (when != null && on);
    return all ? path : path.subList(0, Math.max(0, path.size() - 1));
  }
}
