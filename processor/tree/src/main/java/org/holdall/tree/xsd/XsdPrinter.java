package org.holdall.tree.xsd;

import java.util.List;
import java.util.Set;
import org.holdall.tree.model.Field;
import org.holdall.tree.model.Tree;

/**
 * The XML Schema 1.0 of the file that a tree describes: names, order and the form of values. What depends on settings, on
 * the version of Moodle or on the plugins of a site is optional.
 */
public final class XsdPrinter {
  /** Attributes of the element around what a module has of its activity. */
  private static final List<String> ACTIVITY = List.of("id", "moduleid", "modulename", "contextid");

  /** Attributes of the element around what a plugin has of its block. */
  private static final List<String> BLOCK = List.of("id", "blockname", "contextid");

  private static final Set<String> WHOLE =
      Set.of("byte", "short", "int", "long", "Byte", "Short", "Integer", "Long");

  private static final Set<String> BROKEN =
      Set.of("float", "double", "Float", "Double", "java.math.BigDecimal", "BigDecimal");

  private final StringBuilder out = new StringBuilder();

  private XsdPrinter() {}

  /**
   * Prints the schema.
   *
   * @param tree one with a file; what plugins attach must be part of it
   */
  public static String print(Tree tree) {
    XsdPrinter printer = new XsdPrinter();
    printer.schema(tree);
    return printer.out.toString();
  }

  private void schema(Tree tree) {
    line(0, "<xs:schema xmlns:xs=\"http://www.w3.org/2001/XMLSchema\">");
    type("number", "-?[0-9]+");
    type("number-or-null", "-?[0-9]+|\\$@NULL@\\$|");
    type("decimal", "-?[0-9]*\\.?[0-9]+([eE][-+]?[0-9]+)?");
    type("decimal-or-null", "-?[0-9]*\\.?[0-9]+([eE][-+]?[0-9]+)?|\\$@NULL@\\$|");
    Particle root = Particle.of(tree.root());
    if (tree.component().startsWith("mod_") && tree.tasks().contains("ACTIVITY")) {
      frame("activity", ACTIVITY, root);
    } else if (tree.component().startsWith("block_") && tree.tasks().contains("BLOCK")) {
      frame("block", BLOCK, root);
    } else {
      particle(1, root);
    }
    line(0, "</xs:schema>");
  }

  private void frame(String name, List<String> attributes, Particle root) {
    line(1, "<xs:element name=\"" + name + "\">");
    line(2, "<xs:complexType>");
    line(3, "<xs:sequence>");
    particle(4, root);
    line(3, "</xs:sequence>");
    attributes.forEach(each -> line(3, "<xs:attribute name=\"" + each + "\" type=\"xs:string\"/>"));
    line(2, "</xs:complexType>");
    line(1, "</xs:element>");
  }

  private void type(String name, String pattern) {
    line(1, "<xs:simpleType name=\"" + name + "\">");
    line(
        2,
        "<xs:restriction base=\"xs:string\"><xs:pattern value=\"" + pattern
            + "\"/></xs:restriction>");
    line(1, "</xs:simpleType>");
  }

  private void particle(int depth, Particle particle) {
    String occurs = (particle.optional() ? " minOccurs=\"0\"" : "")
        + (particle.many() ? " maxOccurs=\"unbounded\"" : "");
    String start = "<xs:element name=\"" + particle.name() + "\"" + occurs;
    Field field = particle.field();
    if (field != null) {
      line(depth, start + " type=\"" + typeOf(field) + "\"/>");
      return;
    }
    line(depth, start + ">");
    // Without content there is still white space.
    boolean empty = particle.content().isEmpty();
    line(depth + 1, "<xs:complexType" + (empty ? " mixed=\"true\"" : "") + ">");
    if (!empty) {
      line(depth + 2, "<xs:sequence>");
      particle.content().forEach(each -> particle(depth + 3, each));
      line(depth + 2, "</xs:sequence>");
    }
    for (Field attribute : particle.attributes()) {
      String use = Particle.passing(attribute) ? "" : " use=\"required\"";
      line(
          depth + 2,
          "<xs:attribute name=\"" + attribute.name() + "\" type=\"" + typeOf(attribute) + "\"" + use
              + "/>");
    }
    line(depth + 1, "</xs:complexType>");
    line(depth, "</xs:element>");
  }

  private static String typeOf(Field field) {
    boolean whole = WHOLE.contains(field.javaType());
    if (field.convert() != null || !whole && !BROKEN.contains(field.javaType())) {
      return "xs:string";
    }
    return (whole ? "number" : "decimal") + (field.required() ? "" : "-or-null");
  }

  private void line(int depth, String text) {
    out.append("  ".repeat(depth)).append(text).append('\n');
  }
}
