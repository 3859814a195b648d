package org.holdall.engine.backup;

import java.util.ArrayList;
import java.util.List;
import org.holdall.tree.model.Child;
import org.holdall.tree.model.Element;
import org.holdall.tree.model.Source;
import org.holdall.tree.model.Tree;
import org.jspecify.annotations.Nullable;

/** An element at its place in a tree: number, parents, and how deep its rows lie. */
final class ElementNode {
  final int index;
  final Element element;
  final @Nullable ElementNode parent;
  final String path;
  final List<ElementNode> children = new ArrayList<>();

  /** How the parent holds it, null for the root. */
  final @Nullable Child child;

  /** Elements whose rows are read from tables, from the outermost to this one if it is such. */
  final List<ElementNode> chain;

  private ElementNode(
      int index, Element element, @Nullable ElementNode parent, @Nullable Child child) {
    this.index = index;
    this.element = element;
    this.parent = parent;
    this.child = child;
    this.path = path(element, parent, child);
    List<ElementNode> levels = new ArrayList<>(parent == null ? List.of() : parent.chain);
    if (hasTable()) {
      levels.add(this);
    }
    this.chain = List.copyOf(levels);
  }

  /** All elements of the tree, in the order of their numbers. */
  static List<ElementNode> all(Tree tree) {
    List<ElementNode> nodes = new ArrayList<>();
    add(tree.root(), null, null, nodes);
    return nodes;
  }

  private static ElementNode add(
      Element element,
      @Nullable ElementNode parent,
      @Nullable Child child,
      List<ElementNode> nodes) {
    ElementNode node = new ElementNode(nodes.size(), element, parent, child);
    nodes.add(node);
    for (Child below : element.children()) {
      node.children.add(add(below.element(), node, below, nodes));
    }
    return node;
  }

  private static String path(Element element, @Nullable ElementNode parent, @Nullable Child child) {
    if (parent == null || child == null) {
      return element.name();
    }
    String wrappers = String.join("/", child.path());
    return parent.path + "/" + (wrappers.isEmpty() ? "" : wrappers + "/") + element.name();
  }

  boolean hasTable() {
    return element.source() != null && element.source().rows() == null;
  }

  boolean hasClass() {
    return element.source() != null && element.source().rows() != null;
  }

  /** Whether an element below has a table. */
  boolean hasRowsBelow() {
    return children.stream().anyMatch(below -> below.hasTable() || below.hasRowsBelow());
  }

  /** The source of an element that has a table. */
  Source source() {
    Source source = element.source();
    if (source == null) {
      throw new IllegalStateException(path + " has no source");
    }
    return source;
  }

  /** The element and member that say which rows above have this element, null if all have. */
  @Nullable
  Chooser chooser() {
    Child.Only only = child == null ? null : child.only();
    if (only == null || SourceSql.isText(only.member())) {
      return null;
    }
    ElementNode host = parent;
    String member = only.member();
    for (; member.startsWith("../") && host != null; host = host.parent) {
      member = member.substring(3);
    }
    int position = host == null ? -1 : host.element.indexOf(member);
    if (host == null || position < 0) {
      throw new IllegalArgumentException(path + ": there is no member " + only.member());
    }
    return new Chooser(host, position, only.value());
  }

  /** A field of an element above, and the value it has in the rows that are concerned. */
  record Chooser(ElementNode host, int field, String value) {}

  /** Whether its own condition holds, and the task is one of those that have it. */
  boolean on(TaskScope task) {
    return concerns(task) && (child == null || child.when() == null || task.holds(child.when()));
  }

  /** Whether the task is one of those that have it, whatever the rows. */
  boolean concerns(TaskScope task) {
    Child.Only only = child == null ? null : child.only();
    return only == null
        || !SourceSql.isText(only.member())
        || only.value().equals(task.text(only.member()));
  }

  /** Whether its condition and those of all elements above hold. */
  boolean reached(TaskScope task) {
    return on(task) && (parent == null || parent.reached(task));
  }
}
