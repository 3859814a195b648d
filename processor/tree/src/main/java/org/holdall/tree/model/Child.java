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
 * @param only which rows of the parent have it, null for all
 */
public record Child(
    List<String> path,
    Element element,
    boolean many,
    @Nullable String when,
    boolean omit,
    @Nullable Only only) {
  public Child {
    path = List.copyOf(path);
  }

  /** A child that all rows of the parent have. */
  public Child(
      List<String> path, Element element, boolean many, @Nullable String when, boolean omit) {
    this(path, element, many, when, omit, null);
  }

  /**
   * Says which rows of the parent have a child.
   *
   * @param member member of the parent, {@code ../member} for one of the element around, or a word
   * @param value its value in these rows
   */
  public record Only(String member, String value) {}

  /** The wrappers that are written even without rows; {@code on} says whether {@code when} holds. */
  public List<String> lasting(boolean on) {
    boolean all = !omit || (when != null && on);
    return all ? path : path.subList(0, Math.max(0, path.size() - 1));
  }
}
