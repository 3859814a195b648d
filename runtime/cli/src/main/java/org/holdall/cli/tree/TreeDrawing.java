package org.holdall.cli.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.holdall.tree.model.Child;
import org.holdall.tree.model.Element;
import org.holdall.tree.model.Field;
import org.holdall.tree.model.FileArea;
import org.holdall.tree.model.Tree;
import org.jspecify.annotations.Nullable;

/**
 * Draws a tree as Moodle's tutorial does on paper: elements in their order, with attributes, fields, user information, files and
 * annotations.
 */
public final class TreeDrawing {
  private static final int WIDTH = 100;
  private static final int LABEL = 13;

  private final List<String> lines = new ArrayList<>();
  private int number;

  private TreeDrawing() {}

  /** Lines of a tree, its name first. */
  public static List<String> lines(Tree tree) {
    TreeDrawing drawing = new TreeDrawing();
    drawing.lines.add(tree.id() + "  " + place(tree));
    if (tree.when() != null) {
      drawing.lines.add("only if " + tree.when());
    }
    drawing.element(tree.root(), false, tree.when(), null, "", "");
    if (!tree.links().isEmpty()) {
      String links = tree.links().stream()
          .map(link -> link.name() + " " + link.path())
          .collect(Collectors.joining(", "));
      drawing.detail("links", links, "");
    }
    return drawing.lines;
  }

  /** Where a tree belongs, in a few words. */
  static String place(Tree tree) {
    return (tree.file() == null ? "no file" : tree.file()) + " of "
        + String.join(", ", tree.tasks()).toLowerCase(Locale.ROOT) + ", order " + tree.order();
  }

  /**
   * Draws an element and what is below.
   *
   * @param condition of it and those above, null for always
   * @param own its own condition, null for none
   * @param first what stands before its name
   * @param rest what stands before the lines below
   */
  private void element(
      Element element,
      boolean many,
      @Nullable String condition,
      @Nullable String own,
      String first,
      String rest) {
    lines.add(first + element.name() + (many ? "*" : "") + "  " + ++number + ". "
        + (UserInfo.isUserInfo(condition) ? "user info" : "no user info")
        + (own == null ? "" : ", if " + own));
    List<Child> children = element.children();
    String bar = rest + (children.isEmpty() ? "  " : "│ ");
    if (element.source() != null) {
      detail("rows", SourceText.of(element.source()), bar);
    }
    detail("attributes", names(element, true), bar);
    detail("fields", names(element, false), bar);
    detail("annotations", annotations(element), bar);
    detail("mappings", mappings(element), bar);
    detail("files", files(element), bar);
    children(children, condition, rest);
  }

  private void children(List<Child> children, @Nullable String condition, String rest) {
    List<String> open = List.of();
    for (int i = 0; i < children.size(); i++) {
      Child child = children.get(i);
      boolean last = i + 1 == children.size();
      if (!child.path().equals(open) && !child.path().isEmpty()) {
        lines.add(rest + (lastOf(children, i) ? "└─ " : "├─ ") + String.join(" > ", child.path()));
      }
      open = child.path();
      String outer = open.isEmpty() ? rest : rest + (lastOf(children, i) ? "   " : "│  ");
      boolean end = last || !open.isEmpty() && !children.get(i + 1).path().equals(open);
      element(
          child.element(),
          child.many(),
          UserInfo.and(condition, child.when()),
          child.when(),
          outer + (end ? "└─ " : "├─ "),
          outer + (end ? "   " : "│  "));
    }
  }

  /** Whether no other wrapper, or child without one, follows those that share this child's wrapper. */
  private static boolean lastOf(List<Child> children, int index) {
    List<String> path = children.get(index).path();
    return children.subList(index, children.size()).stream()
        .allMatch(child -> !path.isEmpty() && child.path().equals(path));
  }

  private void detail(String label, String text, String before) {
    if (text.isEmpty()) {
      return;
    }
    String start = before + label + " ".repeat(LABEL - label.length());
    StringBuilder line = new StringBuilder(start);
    for (String word : text.split(" ")) {
      if (line.length() + word.length() > WIDTH && line.length() > before.length() + LABEL) {
        lines.add(line.toString().stripTrailing());
        line.setLength(0);
        line.append(before).append(" ".repeat(LABEL));
      }
      line.append(word).append(' ');
    }
    lines.add(line.toString().stripTrailing());
  }

  private static String names(Element element, boolean attribute) {
    return element.fields().stream()
        .filter(field -> field.attribute() == attribute)
        .map(Field::name)
        .collect(Collectors.joining(", "));
  }

  private static String annotations(Element element) {
    return element.fields().stream()
        .filter(field -> field.annotate() != null && field.inforef())
        .map(field ->
            field.name() + " is a " + String.valueOf(field.annotate()).toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", "));
  }

  private static String mappings(Element element) {
    return element.fields().stream()
        .filter(field -> field.mapsTo() != null)
        .map(field -> field.name() + " to " + SourceText.simple(String.valueOf(field.mapsTo())))
        .collect(Collectors.joining(", "));
  }

  private static String files(Element element) {
    return element.files().stream().map(TreeDrawing::area).collect(Collectors.joining(", "));
  }

  private static String area(FileArea area) {
    return area.component() + "/" + area.area()
        + (area.itemId() == null ? " without item id" : " by " + area.itemId())
        + (area.context().equals("CONTEXT") ? "" : " in " + area.context())
        + (area.when() == null ? "" : " if " + area.when());
  }
}
