package org.holdall.tree.text;

import org.holdall.tree.model.Field;
import org.holdall.tree.model.FileArea;
import org.holdall.tree.model.Link;
import org.holdall.tree.model.Point;
import org.holdall.tree.model.Source;

/** Reads lines below which nothing stands. */
final class LeafReader {
  private LeafReader() {}

  static Link link(Node node) {
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

  static Point point(Node node, int at) {
    WordReader in = leaf(node);
    Point point = new Point(in.next("a type of plugin"), in.option("by"), in.flag("sub"), at);
    in.end();
    return point;
  }

  static Source.Is equality(Node node) {
    WordReader in = leaf(node);
    Source.Is is = new Source.Is(in.next("a column"), in.next("a value"));
    in.end();
    return is;
  }

  static Source.Join join(Node node) {
    WordReader in = leaf(node);
    String table = in.next("a table");
    Source.Join join =
        new Source.Join(table, in.option("as", table), in.option("on", ""), in.flag("optional"));
    in.end();
    return join;
  }

  static Field field(Node node) {
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

  static FileArea files(Node node) {
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

  static WordReader leaf(Node node) {
    if (!node.children().isEmpty()) {
      throw new TreeFormatException(
          node.children().get(0).line(), "nothing stands below '" + node.keyword() + "'");
    }
    return new WordReader(node);
  }
}
