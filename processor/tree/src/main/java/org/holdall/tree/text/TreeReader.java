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
        case "link" -> links.add(link(node));
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
    WordReader in = leaf(head);
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

  private static Link link(Node node) {
    WordReader in = leaf(node);
    Link link = new Link(
        in.next("a name"),
        in.next("a path"),
        in.options("to"),
        in.flag("encoded"),
        in.flag("anyScheme"),
        in.option("since"));
    in.end();
    return link;
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
        case "attribute", "field" -> fields.add(field(child));
        case "files" -> files.add(files(child));
        case "element" -> children.add(element(child));
        case "plugins" -> points.add(point(child, children.size()));
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

  private static Point point(Node node, int at) {
    WordReader in = leaf(node);
    Point point = new Point(in.next("a type of plugin"), in.option("by"), in.flag("sub"), at);
    in.end();
    return point;
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
        case "is" -> is.add(equality(child));
        case "fill" -> fill.add(equality(child));
        case "join" -> joins.add(join(child));
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

  private static Source.Is equality(Node node) {
    WordReader in = leaf(node);
    Source.Is is = new Source.Is(in.next("a column"), in.next("a value"));
    in.end();
    return is;
  }

  private static Source.Join join(Node node) {
    WordReader in = leaf(node);
    String table = in.next("a table");
    Source.Join join =
        new Source.Join(table, in.option("as", table), in.option("on", ""), in.flag("optional"));
    in.end();
    return join;
  }

  private static Field field(Node node) {
    WordReader in = leaf(node);
    String name = in.next("a name");
    String type = in.next("a Java type");
    String member = in.option("member", name);
    String annotate = in.option("annotate");
    String annotated = Boolean.toString(annotate != null);
    Field field = new Field(
        member,
        name,
        in.option("column", member),
        node.keyword().equals("attribute"),
        type,
        annotate,
        truth(in, in.option("inforef", annotated)),
        truth(in, in.option("map", annotated)),
        in.option("mapsTo"),
        in.option("missing"),
        in.option("notAnId"),
        in.flag("rollDate"),
        in.flag("richText"),
        in.flag("encrypted"),
        in.option("when"),
        in.option("none"),
        in.option("since"),
        in.option("until"),
        in.option("otherwise"),
        in.option("convert"),
        TreePrinter.primitive(type) ? !in.flag("nullable") : in.flag("required"),
        in.options("former"));
    in.end();
    return field;
  }

  private static boolean truth(WordReader in, String word) {
    if (!word.equals("true") && !word.equals("false")) {
      throw in.error("'" + word + "' is neither true nor false");
    }
    return word.equals("true");
  }

  private static FileArea files(Node node) {
    WordReader in = leaf(node);
    String component = in.next("a component");
    FileArea area = new FileArea(
        in.next("an area"),
        component,
        in.option("itemId"),
        in.option("context", "CONTEXT"),
        in.option("when"));
    in.end();
    return area;
  }

  private static WordReader leaf(Node node) {
    if (!node.children().isEmpty()) {
      throw new TreeFormatException(
          node.children().get(0).line(), "nothing stands below '" + node.keyword() + "'");
    }
    return new WordReader(node);
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
