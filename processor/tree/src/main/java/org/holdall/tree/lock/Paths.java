package org.holdall.tree.lock;

import org.holdall.tree.model.Child;
import org.holdall.tree.model.Field;

/** How places in a tree are written. */
final class Paths {
  private Paths() {}

  static String of(String parent, Child child) {
    StringBuilder path = new StringBuilder(parent);
    child.path().forEach(wrapper -> path.append('/').append(wrapper));
    return path.append('/').append(child.element().name()).toString();
  }

  static String of(String element, Field field) {
    return element + (field.attribute() ? "/@" : "/") + field.name();
  }
}
