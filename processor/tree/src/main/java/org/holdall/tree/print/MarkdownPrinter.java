package org.holdall.tree.print;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.holdall.tree.model.Child;
import org.holdall.tree.model.Element;
import org.holdall.tree.model.Field;
import org.holdall.tree.model.FileArea;
import org.holdall.tree.model.Point;
import org.holdall.tree.model.Source;
import org.holdall.tree.model.Tree;

/** Prints a tree as a page for people: a Mermaid diagram of its elements in their order, then each element's fields. */
public final class MarkdownPrinter {
  private final Attached attached;
  private final StringBuilder diagram = new StringBuilder("```mermaid\nflowchart LR\n");
  private final StringBuilder tables = new StringBuilder();
  private int nodes;

  private MarkdownPrinter(Collection<Tree> trees) {
    attached = new Attached(trees);
  }

  /**
   * The page of a tree.
   *
   * @param trees all trees: what is attached to elements of {@code tree} is named in the diagram
   */
  public static String print(Tree tree, Collection<Tree> trees) {
    MarkdownPrinter printer = new MarkdownPrinter(trees);
    printer.element(tree.root(), "/" + tree.root().name());
    StringBuilder page = new StringBuilder("# " + tree.id() + "\n\n");
    page.append(facts(tree)).append("\n\n").append(printer.diagram);
    page.append("  classDef user fill:#fde0dc\n```\n\n")
        .append("`@` attribute, `#` file area, red: only with users.\n");
    if (!tree.links().isEmpty()) {
      page.append("\n| link | path | to |\n|---|---|---|\n");
      tree.links()
          .forEach(link ->
              page.append(row(link.name(), "`" + link.path() + "`", String.join(", ", link.to()))));
    }
    return page.append(printer.tables).toString();
  }

  private static String facts(Tree tree) {
    String place = tree.host() != null
        ? "Attached to " + tree.host().substring(tree.host().lastIndexOf('.') + 1)
        : tree.file() == null ? "Writes no file" : "File `" + tree.file() + "`";
    String tasks = tree.tasks().isEmpty() ? "" : ", of " + String.join(", ", tree.tasks());
    String when = tree.when() == null ? "" : ", when " + tree.when();
    return place + tasks + when + ". Plugin `" + tree.component() + "`.";
  }

  /** Adds an element and what is below; returns its node's name. */
  private String element(Element element, String path) {
    String node = "e" + nodes++;
    List<String> lines = new ArrayList<>();
    lines.add("<b>" + element.name() + "</b>");
    element.fields().stream()
        .filter(Field::attribute)
        .forEach(field -> lines.add("@" + field.name()));
    element.files().stream().map(FileArea::area).forEach(area -> lines.add("#35;" + area));
    element.fields().stream()
        .filter(field -> field.annotate() != null)
        .forEach(field -> lines.add(field.name() + " is a " + field.annotate()));
    diagram
        .append("  ")
        .append(node)
        .append("[\"")
        .append(String.join("<br>", lines))
        .append("\"]\n");
    table(element, path);
    for (int i = 0; i <= element.children().size(); i++) {
      int at = i;
      element.points().stream()
          .filter(point -> point.at() == at)
          .forEach(point -> point(element, point, node));
      if (i < element.children().size()) {
        child(element.children().get(i), path, node, i + 1);
      }
    }
    return node;
  }

  private void child(Child child, String path, String node, int number) {
    String wrappers = child.path().isEmpty() ? "" : String.join("/", child.path()) + "/";
    String below =
        element(child.element(), path + "/" + wrappers + child.element().name());
    String label = number + (wrappers.isEmpty() ? "" : " " + wrappers) + (child.many() ? " *" : "");
    diagram.append("  ").append(node).append(" -->|\"").append(label).append("\"| ");
    diagram.append(below).append('\n');
    if (child.when() != null && child.when().contains("user")) {
      diagram.append("  class ").append(below).append(" user\n");
    }
  }

  private void point(Element element, Point point, String node) {
    List<String> names = new ArrayList<>();
    attached
        .at(point, element)
        .values()
        .forEach(all -> all.forEach(tree -> names.add(tree.component())));
    String plugins = names.isEmpty() ? point.type() + "_*" : String.join("<br>", names);
    String below = "e" + nodes++;
    diagram
        .append("  " + below + "([\"" + plugins + "\"])\n")
        .append("  " + node + " -.-> " + below + "\n");
  }

  private void table(Element element, String path) {
    tables.append("\n## `").append(path).append("`\n\n").append(rows(element));
    if (!element.fields().isEmpty()) {
      tables.append("\n| field | type | column | |\n|---|---|---|---|\n");
      for (Field field : element.fields()) {
        tables.append(row(
            (field.attribute() ? "@" : "") + field.name(),
            field.javaType().substring(field.javaType().lastIndexOf('.') + 1).replace(">", ""),
            field.column(),
            notes(field)));
      }
    }
  }

  private static String rows(Element element) {
    Source source = element.source();
    if (source == null) {
      return "Once.\n";
    }
    if (source.rows() != null) {
      return "Rows made by `" + source.rows() + "`.\n";
    }
    return "Rows of `" + source.table() + "`"
        + (source.key().isEmpty() ? "" : " whose `" + source.key() + "` is `" + source.of() + "`")
        + (source.where() == null ? "" : " where `" + source.where() + "`") + ".\n";
  }

  private static String notes(Field field) {
    List<String> notes = new ArrayList<>();
    if (field.annotate() != null) {
      notes.add("id of a " + field.annotate());
    }
    if (field.mapsTo() != null) {
      notes.add("maps to " + field.mapsTo().substring(field.mapsTo().lastIndexOf('.') + 1));
    }
    if (field.notAnId() != null) {
      notes.add("no id: " + field.notAnId());
    }
    if (field.rollDate()) {
      notes.add("moves with the course");
    }
    if (field.richText()) {
      notes.add("links are decoded");
    }
    if (field.encrypted()) {
      notes.add("secret: encrypted");
    }
    if (field.when() != null) {
      notes.add("when " + field.when());
    }
    if (field.since() != null) {
      notes.add("since " + field.since());
    }
    return String.join("; ", notes);
  }

  private static String row(String... cells) {
    return "| " + String.join(" | ", cells).replace("\n", " ") + " |\n";
  }
}
