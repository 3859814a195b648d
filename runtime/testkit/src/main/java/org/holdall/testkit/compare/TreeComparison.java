package org.holdall.testkit.compare;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.holdall.tree.model.Child;
import org.holdall.tree.model.Element;
import org.holdall.tree.model.Field;
import org.holdall.tree.model.Source;
import org.holdall.tree.model.Tree;
import org.jspecify.annotations.Nullable;

/**
 * Compares a plugin's file of two sites, row by row. Texts have to be equal; an id has to point, on the other site, to what it
 * pointed to on the first: to the row that says the same, or to the same user.
 */
public final class TreeComparison {
  private final Map<String, String> known = new HashMap<>();
  private final List<Reference> references = new ArrayList<>();
  private final List<String> differences = new ArrayList<>();

  /** An id, on both sites, of which all rows have to be seen before it can be judged. */
  private record Reference(String where, String kind, String one, String other) {}

  /**
   * A file of a tree in two archives.
   *
   * @param one the root element in the first
   * @param other in the second
   */
  public record Pair(Tree tree, org.w3c.dom.Element one, org.w3c.dom.Element other) {}

  private final boolean older;

  private TreeComparison(boolean older) {
    this.older = older;
  }

  /**
   * Compares.
   *
   * @param users ids of the users of the first site, with their ids on the other
   * @return a line for each difference; none if the files are equal
   * @throws IOException if an archive cannot be read
   */
  public static List<String> differences(Tree tree, Path one, Path other, Map<Long, Long> users)
      throws IOException {
    return new TreeComparison(false).all(tree, one, other, users);
  }

  /**
   * The same of several files, which point to each other's rows.
   *
   * @param users as above
   * @return as above
   */
  public static List<String> differences(List<Pair> files, Map<Long, Long> users) {
    return new TreeComparison(false).all(files, users);
  }

  /**
   * Compares an archive of an older version with one of today's: what had another name is found by that, and what only one of both
   * has is passed over.
   *
   * @param tree today's
   * @param users as above
   * @return as above
   * @throws IOException if an archive cannot be read
   */
  public static List<String> sinceOlder(Tree tree, Path one, Path other, Map<Long, Long> users)
      throws IOException {
    return new TreeComparison(true).all(tree, one, other, users);
  }

  private List<String> all(Tree tree, Path one, Path other, Map<Long, Long> users)
      throws IOException {
    return all(
        List.of(new Pair(tree, ArchivedTree.read(one, tree), ArchivedTree.read(other, tree))),
        users);
  }

  private List<String> all(List<Pair> files, Map<Long, Long> users) {
    users.forEach((from, to) -> known.put("USER " + from, to.toString()));
    for (Pair each : files) {
      Element root = each.tree().root();
      row(root.name(), root, each.one(), each.other());
    }
    references.forEach(this::judge);
    return Collections.unmodifiableList(differences);
  }

  private void row(
      String where, Element element, org.w3c.dom.Element one, org.w3c.dom.Element other) {
    for (Field field : element.fields()) {
      String here = ArchivedTree.value(one, field);
      String there = ArchivedTree.value(other, field);
      if (older && here == null) {
        continue;
      }
      field(where + "." + field.name(), element, field, name(field, element, one), here, there);
    }
    for (Child child : element.children()) {
      String below = where + "/" + child.element().name();
      List<org.w3c.dom.Element> here = new ArrayList<>(ArchivedTree.rows(one, child));
      List<org.w3c.dom.Element> there = new ArrayList<>(ArchivedTree.rows(other, child));
      if (here.size() != there.size()) {
        differences.add(below + ": " + here.size() + " rows became " + there.size());
        continue;
      }
      pair(child.element(), here, there);
      for (int i = 0; i < here.size(); i++) {
        row(below + "[" + (i + 1) + "]", child.element(), here.get(i), there.get(i));
      }
    }
  }

  /** A row that is pointed to before it is read gets its id earlier; so order alone does not say which row is which. */
  private static void pair(
      Element element, List<org.w3c.dom.Element> here, List<org.w3c.dom.Element> there) {
    List<org.w3c.dom.Element> sorted = sorted(element, here);
    List<org.w3c.dom.Element> other = sorted(element, there);
    for (int i = 0; i < sorted.size(); i++) {
      if (!text(element, sorted.get(i)).equals(text(element, other.get(i)))) {
        return; // something is different: by their order, that is easiest to see
      }
    }
    Collections.copy(here, sorted);
    Collections.copy(there, other);
  }

  private static List<org.w3c.dom.Element> sorted(Element element, List<org.w3c.dom.Element> rows) {
    return rows.stream().sorted(Comparator.comparing(row -> text(element, row))).toList();
  }

  /** All that a row and those below it say, without ids. */
  private static String text(Element element, org.w3c.dom.Element row) {
    StringBuilder text = new StringBuilder();
    for (Field field : element.fields()) {
      if (field.annotate() == null
          && field.mapsTo() == null
          && field.notAnId() == null
          && !isGiven(element, field)
          && !field.column().equals("id")) {
        text.append(ArchivedTree.value(row, field)).append('\n');
      }
    }
    for (Child child : element.children()) {
      sorted(child.element(), ArchivedTree.rows(row, child))
          .forEach(each -> text.append(text(child.element(), each)));
    }
    return text.toString();
  }

  /** What a field's id is of; a member in braces is that of its row. */
  private static String name(Field field, Element element, org.w3c.dom.Element row) {
    String name = String.valueOf(field.mapsTo());
    int open = name.indexOf('{');
    int member = open < 0 ? -1 : element.indexOf(name.substring(open + 1, name.length() - 1));
    return member < 0
        ? name
        : name.substring(0, open) + ArchivedTree.value(row, element.fields().get(member));
  }

  private void field(
      String where,
      Element element,
      Field field,
      String name,
      @Nullable String here,
      @Nullable String there) {
    boolean ids = isId(here) && isId(there);
    if (ids && field.column().equals("id") && field.notAnId() == null) {
      known.put(element.type() + " " + here, String.valueOf(there));
      element.mapped().forEach(each -> known.put(each + " " + here, String.valueOf(there)));
    } else if (ids && field.mapsTo() != null) {
      references.add(new Reference(where, name, String.valueOf(here), String.valueOf(there)));
    } else if (ids && field.notAnId() != null) {
      String kind = element.type() + "." + field.name();
      references.add(new Reference(where, kind, String.valueOf(here), String.valueOf(there)));
    } else if (ids && field.annotate() != null && field.map()) {
      references.add(
          new Reference(where, field.annotate(), String.valueOf(here), String.valueOf(there)));
    } else if (!(ids && isGiven(element, field)) && !Objects.equals(here, there)) {
      differences.add(where + ": " + quoted(here) + " became " + quoted(there));
    }
  }

  /** Whether restore gives the column its value whatever the archive says: an id of the place where it is restored. */
  private static boolean isGiven(Element element, Field field) {
    Source source = element.source();
    return source != null
        && (source.key().equals(field.column())
            || Stream.concat(source.is().stream(), source.fill().stream())
                .anyMatch(each -> each.column().equals(field.column())));
  }

  /** Ids of other kinds than users have to be used alike, whatever they are. */
  private void judge(Reference id) {
    String expected = known.putIfAbsent(id.kind() + " " + id.one(), id.other());
    if (expected != null && !expected.equals(id.other())) {
      differences.add(id.where() + ": " + id.one() + " became " + id.other()
          + ", which is not the same " + id.kind() + "; that is " + expected + " now");
    }
  }

  private static boolean isId(@Nullable String text) {
    return text != null && text.matches("[1-9]\\d*");
  }

  private static String quoted(@Nullable String text) {
    return text == null
        ? "nothing"
        : "'" + (text.length() > 200 ? text.substring(0, 200) + "..." : text) + "'";
  }
}
