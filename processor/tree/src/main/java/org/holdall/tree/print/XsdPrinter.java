package org.holdall.tree.print;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.holdall.tree.model.Child;
import org.holdall.tree.model.Element;
import org.holdall.tree.model.Field;
import org.holdall.tree.model.Point;
import org.holdall.tree.model.Tree;

/**
 * Prints the XML Schema (1.0) of the file that a tree describes. Rows, and what depends on settings, versions or the
 * plugins of a site, may be missing; nothing else may be there.
 */
public final class XsdPrinter {
  private static final Set<String> WHOLE =
      Set.of("long", "int", "short", "byte", "Long", "Integer", "Short", "Byte");

  private final Attached attached;
  private final Markup out = new Markup();

  private XsdPrinter(Collection<Tree> trees) {
    attached = new Attached(trees);
  }

  /**
   * The schema of a tree's file.
   *
   * @param tree a tree with a file
   * @param trees all trees: those that are attached to elements of {@code tree} are part of the schema
   */
  public static String print(Tree tree, Collection<Tree> trees) {
    return new XsdPrinter(trees).schema(tree);
  }

  private String schema(Tree tree) {
    out.line("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
        .start("xs:schema xmlns:xs=\"http://www.w3.org/2001/XMLSchema\"");
    List<String> frame = frame(tree);
    if (!frame.isEmpty()) {
      out.start("xs:element name=\"" + frame.get(0) + "\"")
          .start("xs:complexType")
          .start("xs:sequence");
    }
    element(tree.root(), frame.isEmpty() ? "" : "minOccurs=\"0\"");
    if (!frame.isEmpty()) {
      out.end("xs:sequence");
      frame.stream()
          .skip(1)
          .forEach(name -> out.empty("xs:attribute name=\"" + name + "\" use=\"required\""));
      out.end("xs:complexType").end("xs:element");
    }
    out.start("xs:simpleType name=\"number\"")
        .start("xs:restriction base=\"xs:string\"")
        .empty("xs:pattern value=\"-?[0-9]+\"")
        .empty("xs:pattern value=\"\\$@NULL@\\$\"")
        .end("xs:restriction")
        .end("xs:simpleType")
        .start("xs:complexType name=\"several\" mixed=\"true\"")
        .start("xs:sequence")
        .empty("xs:any minOccurs=\"0\" maxOccurs=\"unbounded\" processContents=\"skip\"")
        .end("xs:sequence")
        .empty("xs:anyAttribute processContents=\"skip\"")
        .end("xs:complexType")
        .start("xs:complexType name=\"secret\"")
        .start("xs:simpleContent")
        .start("xs:extension base=\"xs:string\"")
        .empty("xs:attribute name=\"encrypted\" fixed=\"true\" use=\"required\"")
        .end("xs:extension")
        .end("xs:simpleContent")
        .end("xs:complexType");
    return out.end("xs:schema").toString();
  }

  /** The element around the root and its attributes, where a plugin's file has one. */
  private static List<String> frame(Tree tree) {
    if (tree.tasks().contains("ACTIVITY") && tree.component().startsWith("mod_")) {
      return List.of("activity", "id", "moduleid", "modulename", "contextid");
    }
    return tree.tasks().contains("BLOCK") && tree.component().startsWith("block_")
        ? List.of("block", "id", "blockname", "contextid")
        : List.of();
  }

  private void element(Element element, String occurs) {
    out.start(("xs:element name=\"" + element.name() + "\" " + occurs).strip())
        .start(type(element))
        .start("xs:sequence");
    boolean made = element.source() != null && element.source().rows() != null;
    element.fields().stream()
        .filter(field -> !field.attribute())
        .forEach(field -> out.empty("xs:element name=\"" + field.name() + "\" type=\"" + type(field)
            + "\" minOccurs=\"" + (made || optional(field) ? 0 : 1) + "\""));
    List<Particle> particles = new ArrayList<>();
    for (int i = 0; i <= element.children().size(); i++) {
      for (Point point : element.points()) {
        if (point.at() == i) {
          attached.at(point, element).forEach((name, trees) -> particles.add(wrapper(name, trees)));
        }
      }
      if (i < element.children().size()) {
        Child child = element.children().get(i);
        particles.add(new Particle(child.path(), child.element(), child.many()));
      }
    }
    particles(particles);
    out.end("xs:sequence");
    element.fields().stream()
        .filter(Field::attribute)
        .forEach(
            field -> out.empty("xs:attribute name=\"" + field.name() + "\" type=\"" + type(field)
                + "\" use=\"" + (made || optional(field) ? "optional" : "required") + "\""));
    out.end("xs:complexType").end("xs:element");
  }

  /** The elements that a plugin's trees put into one wrapper: the root itself may be the wrapper. */
  private static Particle wrapper(String name, List<Tree> trees) {
    Tree tree = trees.get(0);
    return tree.root().name().equals(name) && trees.size() == 1
        ? new Particle(List.of(), tree.root(), false)
        : new Particle(List.of(name), tree.root(), true);
  }

  /** An element and the wrappers around it. */
  private record Particle(List<String> path, Element element, boolean many) {
    String first() {
      return path.isEmpty() ? element.name() : path.get(0);
    }

    Particle inner() {
      return new Particle(path.subList(1, path.size()), element, many);
    }
  }

  /** Neighbours share the wrappers that their paths have in common at the beginning. */
  private void particles(List<Particle> all) {
    for (int i = 0; i < all.size(); ) {
      int end = i + 1;
      while (end < all.size() && all.get(end).first().equals(all.get(i).first())) {
        end++;
      }
      List<Particle> same = all.subList(i, end);
      String name = same.get(0).first();
      if (same.stream().noneMatch(each -> each.path().isEmpty())) {
        out.start("xs:element name=\"" + name + "\" minOccurs=\"0\"")
            .start("xs:complexType")
            .start("xs:sequence");
        particles(same.stream().map(Particle::inner).toList());
        out.end("xs:sequence").end("xs:complexType").end("xs:element");
      } else if (same.size() == 1) {
        element(
            same.get(0).element(),
            "minOccurs=\"0\"" + (same.get(0).many() ? " maxOccurs=\"unbounded\"" : ""));
      } else { // Rows of two sources under one name: the schema language has one type for a name.
        out.empty("xs:element name=\"" + name
            + "\" type=\"several\" minOccurs=\"0\" maxOccurs=\"unbounded\"");
      }
      i = end;
    }
  }

  /** An element with nothing in it still has its end in another line. */
  private static String type(Element element) {
    boolean bare = element.fields().stream().allMatch(Field::attribute)
        && element.children().isEmpty()
        && element.points().isEmpty();
    return bare ? "xs:complexType mixed=\"true\"" : "xs:complexType";
  }

  private static boolean optional(Field field) {
    return field.since() != null
        || field.until() != null
        || field.convert() != null
        || field.encrypted()
        || field.when() != null;
  }

  private static String type(Field field) {
    if (field.encrypted()) {
      return "secret";
    }
    return field.convert() == null && WHOLE.contains(field.javaType()) ? "number" : "xs:string";
  }
}
