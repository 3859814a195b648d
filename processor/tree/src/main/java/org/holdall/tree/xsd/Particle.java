package org.holdall.tree.xsd;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.holdall.tree.model.Child;
import org.holdall.tree.model.Element;
import org.holdall.tree.model.Field;
import org.jspecify.annotations.Nullable;

/**
 * What may stand at one place of the XML: a field, an element, or a wrapper around elements.
 *
 * @param optional whether it may be missing
 * @param many whether there may be several
 * @param field the field it is, null for none
 * @param attributes of an element, empty otherwise
 * @param content of an element or a wrapper, in order
 */
record Particle(
    String name,
    boolean optional,
    boolean many,
    @Nullable Field field,
    List<Field> attributes,
    List<Particle> content) {

  /** The root of a tree. */
  static Particle of(Element element) {
    return of(element, false, false);
  }

  private static Particle of(Element element, boolean optional, boolean many) {
    List<Particle> content = new ArrayList<>();
    List<Field> attributes = new ArrayList<>();
    for (Field field : element.fields()) {
      if (field.attribute()) {
        attributes.add(field);
      } else {
        add(
            content,
            new Particle(field.name(), passing(field), false, field, List.of(), List.of()));
      }
    }
    element.children().forEach(child -> add(content, of(child, child.path())));
    return new Particle(element.name(), optional, many, null, attributes, content);
  }

  /** A child within those of its wrappers that are not open yet. */
  private static Particle of(Child child, List<String> path) {
    if (path.isEmpty()) {
      return of(child.element(), true, child.many());
    }
    Particle inner = of(child, path.subList(1, path.size()));
    return new Particle(path.get(0), true, false, null, List.of(), List.of(inner));
  }

  /** Whether some archives lack the field. */
  static boolean passing(Field field) {
    return field.convert() != null // a converter may leave it out
        || field.when() != null
        || field.since() != null
        || field.until() != null
        || field.javaType().startsWith("java.util.Optional");
  }

  /** Adds one; those of the same name, as wrappers and alternatives are, become one. */
  private static void add(List<Particle> content, Particle next) {
    for (int i = 0; i < content.size(); i++) {
      if (content.get(i).name().equals(next.name())) {
        content.set(i, content.get(i).with(next));
        return;
      }
    }
    content.add(next);
  }

  private Particle with(Particle other) {
    List<Particle> both = new ArrayList<>(content);
    other.content.forEach(each -> add(both, each));
    Map<String, Field> all = new LinkedHashMap<>();
    attributes.forEach(each -> all.put(each.name(), each));
    other.attributes.forEach(each -> all.merge(each.name(), each, Particle::wider));
    return new Particle(
        name,
        optional || other.optional,
        many || other.many,
        field == null || other.field == null ? field : wider(field, other.field),
        List.copyOf(all.values()),
        both);
  }

  private static Field wider(Field one, Field other) {
    return one.required() ? other : one;
  }
}
