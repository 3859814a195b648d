package org.holdall.tree.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An element of the tree with its fields and children.
 *
 * @param name XML name
 * @param type qualified name of the annotated type
 * @param source where rows come from, null for an element that appears exactly once
 * @param fields attributes first, then fields, each in declared order
 * @param children in declared order
 * @param files file areas
 * @param mapped further names under which restore finds the mapping
 * @param hooks qualified name of the author's hooks class, null for none
 * @param points where plugins attach elements of their own, in declared order
 * @param former names that it had in older archives
 */
public record Element(
    String name,
    String type,
    @Nullable Source source,
    List<Field> fields,
    List<Child> children,
    List<FileArea> files,
    List<String> mapped,
    @Nullable String hooks,
    List<Point> points,
    List<String> former) {

  public Element {
    fields = List.copyOf(fields);
    children = List.copyOf(children);
    files = List.copyOf(files);
    mapped = List.copyOf(mapped);
    points = List.copyOf(points);
    former = List.copyOf(former);
  }

  /** An element where no plugin attaches anything, and that always had this name. */
  public Element(
      String name,
      String type,
      @Nullable Source source,
      List<Field> fields,
      List<Child> children,
      List<FileArea> files,
      List<String> mapped,
      @Nullable String hooks) {
    this(name, type, source, fields, children, files, mapped, hooks, List.of(), List.of());
  }

  /** Whether it has this XML name, or had it in older archives. */
  public boolean named(String xmlName) {
    return name.equals(xmlName) || former.contains(xmlName);
  }

  /** Position of the field with this member name, or -1. */
  public int indexOf(String member) {
    for (int i = 0; i < fields.size(); i++) {
      if (fields.get(i).member().equals(member)) {
        return i;
      }
    }
    return -1;
  }
}
