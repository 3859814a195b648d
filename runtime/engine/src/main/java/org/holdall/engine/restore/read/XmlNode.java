package org.holdall.engine.restore.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.holdall.tree.model.Child;
import org.holdall.tree.model.Element;
import org.holdall.tree.model.Tree;
import org.jspecify.annotations.Nullable;

/** A place in the XML of a tree: an element, or a wrapper around elements. */
final class XmlNode {
  /** Number of the element, -1 for a wrapper. */
  final int element;

  private final Map<String, XmlNode> children = new HashMap<>();

  private XmlNode(int element) {
    this.element = element;
  }

  /** The root of a tree; elements are numbered in document order, as generated code numbers them. */
  static XmlNode of(Tree tree) {
    return of(tree.root(), new ArrayList<>());
  }

  private static XmlNode of(Element element, List<Element> numbered) {
    XmlNode node = new XmlNode(numbered.size());
    numbered.add(element);
    for (Child child : element.children()) {
      XmlNode at = node;
      for (String wrapper : child.path()) {
        at = at.children.computeIfAbsent(wrapper, w -> new XmlNode(-1));
      }
      XmlNode below = of(child.element(), numbered);
      at.children.put(child.element().name(), below);
      for (String former : child.element().former()) {
        at.children.putIfAbsent(former, below);
      }
    }
    return node;
  }

  @Nullable
  XmlNode child(String name) {
    return children.get(name);
  }
}
