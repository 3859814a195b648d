package org.holdall.compiler.read;

import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Types;
import org.holdall.annotations.BackupElement;
import org.holdall.compiler.model.Findings;
import org.holdall.compiler.model.Mark;
import org.holdall.compiler.model.Marks;
import org.holdall.compiler.model.Node;
import org.holdall.compiler.model.Rulebook;
import org.holdall.compiler.model.TreeModel;
import org.holdall.tree.model.Element;
import org.holdall.tree.model.Point;
import org.holdall.tree.model.Tree;
import org.jspecify.annotations.Nullable;

/** Reads the root of a tree that a plugin attaches to an element of another one. */
record AttachReader(Marks marks, Types types, Findings findings) {

  /** The model of an attached tree: {@code tree} without host, whose root may still lack its name. */
  TreeModel read(Mark attach, Tree tree, Node root) {
    TypeElement host = attach.type("value");
    if (host == null || marks.find(host, BackupElement.class) == null) {
      findings.error(
          Rulebook.ATTACH,
          attach.place("value"),
          root.type().getSimpleName() + " is attached to "
              + (host == null ? "nothing" : host.getSimpleName())
              + ", which is no element of a backup",
          "Name a record with @BackupElement");
      return model(tree, root, "wrapper", tree.component() + ".attached", "", null);
    }
    // What is wrong with the host is said where the host is compiled.
    Node node = new NodeReader(marks, types, new Findings(), "core").read(host);
    Optional<Point> point = node.element().points().stream()
        .filter(each -> each.takes(tree.component()))
        .findFirst();
    if (point.isEmpty()) {
      findings.error(
          Rulebook.ATTACH,
          attach.place("value"),
          host.getSimpleName() + ", which " + root.type().getSimpleName()
              + " is attached to, has no point for plugins such as " + tree.component(),
          "Add a component with @Plugins there, or name another host");
    }
    boolean sub = point.map(Point::sub).orElse(false);
    String wrapper =
        new Point("", null, sub, 0).wrapper(tree.component(), node.element().name());
    String id = tree.component() + "." + node.element().name();
    return model(
        tree,
        root,
        wrapper,
        id,
        host.getQualifiedName().toString(),
        point.isPresent() ? node : null);
  }

  private static TreeModel model(
      Tree tree, Node root, String wrapper, String id, String host, @Nullable Node node) {
    Node named = root.element().name().isEmpty() ? renamed(root, wrapper) : root;
    Tree attached = new Tree(
        id,
        tree.component(),
        tree.type(),
        host,
        List.of(),
        tree.features(),
        0,
        null,
        tree.when(),
        tree.links(),
        named.element());
    return new TreeModel(attached, named, node);
  }

  private static Node renamed(Node root, String name) {
    Element old = root.element();
    Element element = new Element(
        name,
        old.type(),
        old.source(),
        old.fields(),
        old.children(),
        old.files(),
        old.mapped(),
        old.hooks(),
        old.points(),
        old.former());
    return new Node(
        element,
        root.type(),
        root.members(),
        root.children(),
        root.owners(),
        root.params(),
        root.recurring(),
        root.marks());
  }
}
