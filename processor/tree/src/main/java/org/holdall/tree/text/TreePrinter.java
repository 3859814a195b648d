package org.holdall.tree.text;

import java.util.List;
import java.util.Set;
import org.holdall.tree.model.Child;
import org.holdall.tree.model.Element;
import org.holdall.tree.model.Field;
import org.holdall.tree.model.FileArea;
import org.holdall.tree.model.Link;
import org.holdall.tree.model.Source;
import org.holdall.tree.model.Tree;

/** Prints the nodes of a tree; {@link TreeReader} is its mirror. */
final class TreePrinter {
  private static final Set<String> PRIMITIVES =
      Set.of("boolean", "byte", "short", "char", "int", "long", "float", "double");

  private final TextWriter out = new TextWriter();

  String print(Tree tree) {
    out.line(0, "format").word("1");
    out.line(0, "tree")
        .word(tree.id())
        .option("component", tree.component())
        .option("host", tree.host())
        .options("task", tree.tasks())
        .options("feature", tree.features())
        .option("order", Integer.toString(tree.order()))
        .option("file", tree.file())
        .option("when", tree.when())
        .option("type", tree.type(), tree.root().type());
    tree.links().forEach(this::link);
    element(0, new Child(List.of(), tree.root(), false, null, false));
    return out.toString();
  }

  private void link(Link link) {
    out.line(0, "link")
        .word(link.name())
        .word(link.path())
        .options("to", link.to())
        .flag("encoded", link.encoded())
        .flag("anyScheme", link.anyScheme())
        .option("since", link.since());
  }

  private void element(int depth, Child child) {
    Element element = child.element();
    String path = String.join("/", child.path());
    out.line(depth, "element")
        .word(child.path().isEmpty() ? element.name() : path + "/" + element.name())
        .word(child.many() ? "many" : "one")
        .option("type", element.type())
        .option("when", child.when())
        .flag("omit", child.omit())
        .option("by", child.only() == null ? null : child.only().member())
        .option("only", child.only() == null ? null : child.only().value())
        .options("mapped", element.mapped())
        .options("former", element.former())
        .option("hooks", element.hooks());
    if (element.source() != null) {
      source(depth + 1, element.source());
    }
    element.fields().forEach(field -> field(depth + 1, field));
    element.files().forEach(area -> files(depth + 1, area));
    for (int i = 0; i <= element.children().size(); i++) {
      points(depth + 1, element, i);
      if (i < element.children().size()) {
        element(depth + 1, element.children().get(i));
      }
    }
  }

  private void points(int depth, Element element, int at) {
    element.points().stream()
        .filter(point -> point.at() == at)
        .forEach(point -> out.line(depth, "plugins")
            .word(point.type())
            .option("by", point.by())
            .flag("sub", point.sub()));
  }

  private void source(int depth, Source source) {
    out.line(depth, "source")
        .option("table", source.table(), "")
        .option("rows", source.rows())
        .option("key", source.key(), "")
        .option("of", source.of(), "id")
        .option("annotated", source.annotated())
        .option("where", source.where())
        .options("orderBy", source.orderBy())
        .options("without", source.without())
        .option("restoreTable", source.restoreTable());
    source
        .joins()
        .forEach(join -> out.line(depth + 1, "join")
            .word(join.table())
            .option("as", join.as(), join.table())
            .option("on", join.on())
            .flag("optional", join.optional()));
    source.is().forEach(is -> out.line(depth + 1, "is").word(is.column()).word(is.value()));
    source
        .fill()
        .forEach(fill -> out.line(depth + 1, "fill").word(fill.column()).word(fill.value()));
  }

  private void field(int depth, Field field) {
    String annotated = Boolean.toString(field.annotate() != null);
    out.line(depth, field.attribute() ? "attribute" : "field")
        .word(field.name())
        .word(field.javaType())
        .flag("nullable", !field.required() && primitive(field.javaType()))
        .flag("required", field.required() && !primitive(field.javaType()))
        .option("member", field.member(), field.name())
        .option("column", field.column(), field.member())
        .option("annotate", field.annotate())
        .option("inforef", Boolean.toString(field.inforef()), annotated)
        .option("map", Boolean.toString(field.map()), annotated)
        .option("mapsTo", field.mapsTo())
        .option("missing", field.missing())
        .option("notAnId", field.notAnId())
        .flag("rollDate", field.rollDate())
        .flag("richText", field.richText())
        .flag("encrypted", field.encrypted())
        .option("when", field.when())
        .option("none", field.none())
        .option("since", field.since())
        .option("until", field.until())
        .option("otherwise", field.otherwise())
        .option("convert", field.convert())
        .options("former", field.former());
  }

  /** Whether a type has no null, so that a member of it is required unless it says otherwise. */
  static boolean primitive(String javaType) {
    return PRIMITIVES.contains(javaType);
  }

  private void files(int depth, FileArea area) {
    out.line(depth, "files")
        .word(area.component())
        .word(area.area())
        .option("itemId", area.itemId())
        .option("context", area.context(), "CONTEXT")
        .option("when", area.when());
  }
}
