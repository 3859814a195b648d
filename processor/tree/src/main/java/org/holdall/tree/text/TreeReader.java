package org.holdall.tree.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.holdall.tree.model.Child;
import org.holdall.tree.model.Element;
import org.holdall.tree.model.Field;
import org.holdall.tree.model.FileArea;
import org.holdall.tree.model.Link;
import org.holdall.tree.model.Point;
import org.holdall.tree.model.Source;
import org.holdall.tree.model.Tree;
import org.jspecify.annotations.Nullable;

/** Makes a tree of the nodes that {@link TreePrinter} printed. */
final class TreeReader {
  private TreeReader() {}

  static Tree tree(List<Node> nodes) {
    Node head = null;
    Child root = null;
    List<Link> links = new ArrayList<>();
    for (Node node : nodes) {
      switch (node.keyword()) {
        case "tree" -> head = single(head, node);
        case "link" -> links.add(LeafReader.link(node));
        case "element" -> {
          if (root != null) {
            throw new TreeFormatException(node.line(), "a tree has one root element");
          }
          root = element(node);
        }
        default -> throw unknown(node);
      }
    }
    if (head == null || root == null) {
      throw new TreeFormatException(
          1, "the line '" + (head == null ? "tree" : "element") + " ...' is missing");
    }
    WordReader in = LeafReader.leaf(head);
    Element element = root.element();
    Tree tree = new Tree(
        in.next("an id"),
        in.option("component", ""),
        in.option("type", element.type()),
        in.option("host"),
        in.options("task"),
        in.options("feature"),
        in.number(in.option("order", "0")),
        in.option("file"),
        in.option("when"),
        links,
        element);
    in.end();
    return tree;
  }

  private static Child element(Node node) {
    Source source = null;
    List<Field> fields = new ArrayList<>();
    List<Child> children = new ArrayList<>();
    List<FileArea> files = new ArrayList<>();
    List<Point> points = new ArrayList<>();
    for (Node child : node.children()) {
      switch (child.keyword()) {
        case "source" -> {
          if (source != null) {
            throw new TreeFormatException(child.line(), "an element has one source");
          }
          source = source(child);
        }
        case "attribute", "field" -> fields.add(LeafReader.field(child));
        case "files" -> files.add(LeafReader.files(child));
        case "element" -> children.add(element(child));
        case "plugins" -> points.add(LeafReader.point(child, children.size()));
        default -> throw unknown(child);
      }
    }
    WordReader in = new WordReader(node);
    List<String> names = Arrays.asList(in.next("a name").split("/", -1));
    int last = names.size() - 1;
    boolean many = many(in);
    Element element = new Element(
        names.get(last),
        in.option("type", ""),
        source,
        fields,
        children,
        files,
        in.options("mapped"),
        in.option("hooks"),
        points,
        in.options("former"));
    Child child = new Child(
        names.subList(0, last), element, many, in.option("when"), in.flag("omit"), only(in));
    in.end();
    return child;
  }

  private static Child.@Nullable Only only(WordReader in) {
    String by = in.option("by");
    String value = in.option("only");
    return by == null || value == null ? null : new Child.Only(by, value);
  }

  private static boolean many(WordReader in) {
    String word = in.next("'one' or 'many'");
    return switch (word) {
      case "one" -> false;
      case "many" -> true;
      default -> throw in.error("'" + word + "' stands where 'one' or 'many' is expected");
    };
  }

  private static Source source(Node node) {
    List<Source.Is> is = new ArrayList<>();
    List<Source.Is> fill = new ArrayList<>();
    List<Source.Join> joins = new ArrayList<>();
    for (Node child : node.children()) {
      switch (child.keyword()) {
        case "is" -> is.add(LeafReader.equality(child));
        case "fill" -> fill.add(LeafReader.equality(child));
        case "join" -> joins.add(LeafReader.join(child));
        default -> throw unknown(child);
      }
    }
    WordReader in = new WordReader(node);
    Source source = new Source(
        in.option("table", ""),
        in.option("key", ""),
        in.option("of", "id"),
        in.option("annotated"),
        is,
        in.option("where"),
        in.options("orderBy"),
        joins,
        in.options("without"),
        fill,
        in.option("rows"),
        in.option("restoreTable"));
    in.end();
    return source;
  }

  private static Node single(@Nullable Node before, Node node) {
    if (before != null) {
      throw new TreeFormatException(node.line(), "'" + node.keyword() + "' stands twice");
    }
    return node;
  }

  private static TreeFormatException unknown(Node node) {
    return new TreeFormatException(node.line(), "unknown keyword '" + node.keyword() + "'");
  }
}
