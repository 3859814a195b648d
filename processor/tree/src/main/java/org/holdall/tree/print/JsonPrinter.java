package org.holdall.tree.print;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.holdall.tree.model.Child;
import org.holdall.tree.model.Element;
import org.holdall.tree.model.Field;
import org.holdall.tree.model.Source;
import org.holdall.tree.model.Tree;
import org.jspecify.annotations.Nullable;

/** Prints a tree as JSON. What is empty or not so is left out; the same tree gives the same text. */
public final class JsonPrinter {
  private JsonPrinter() {}

  /** The text, with an end of line at its end. */
  public static String print(Tree tree) {
    Map<String, Object> object = object("id", tree.id());
    put(object, "component", tree.component());
    put(object, "type", tree.type());
    put(object, "host", tree.host());
    put(object, "tasks", tree.tasks());
    put(object, "file", tree.file());
    put(object, "when", tree.when());
    put(object, "features", tree.features());
    put(
        object,
        "links",
        tree.links().stream()
            .map(link -> {
              Map<String, Object> each = object("name", link.name());
              put(each, "path", link.path());
              put(each, "to", link.to());
              return each;
            })
            .toList());
    put(object, "root", element(tree.root()));
    return text(object, "") + "\n";
  }

  private static Map<String, Object> element(Element element) {
    Map<String, Object> object = object("name", element.name());
    put(object, "former", element.former());
    put(object, "type", element.type());
    put(object, "source", element.source() == null ? null : source(element.source()));
    put(object, "fields", element.fields().stream().map(JsonPrinter::field).toList());
    put(
        object,
        "files",
        element.files().stream()
            .map(area -> {
              Map<String, Object> each = object("component", area.component());
              put(each, "area", area.area());
              put(each, "itemId", area.itemId());
              put(each, "when", area.when());
              return each;
            })
            .toList());
    put(object, "mapped", element.mapped());
    put(object, "plugins", element.points().stream().map(point -> point.type()).toList());
    put(object, "children", element.children().stream().map(JsonPrinter::child).toList());
    return object;
  }

  private static Map<String, Object> source(Source source) {
    Map<String, Object> object = new LinkedHashMap<>();
    put(object, "table", source.table());
    put(object, "key", source.key());
    put(object, "of", source.key().isEmpty() ? null : source.of());
    put(object, "annotated", source.annotated());
    put(
        object,
        "is",
        source.is().stream().map(is -> is.column() + " = " + is.value()).toList());
    put(object, "where", source.where());
    put(object, "orderBy", source.orderBy());
    put(object, "rows", source.rows());
    return object;
  }

  private static Map<String, Object> field(Field field) {
    Map<String, Object> object = object("name", field.name());
    put(object, "former", field.former());
    put(object, "column", field.column().equals(field.name()) ? null : field.column());
    put(object, "attribute", field.attribute());
    put(object, "type", field.javaType());
    put(object, "annotate", field.annotate());
    put(object, "mapsTo", field.mapsTo());
    put(object, "missing", field.missing());
    put(object, "rollDate", field.rollDate());
    put(object, "richText", field.richText());
    put(object, "encrypted", field.encrypted());
    put(object, "when", field.when());
    put(object, "since", field.since());
    put(object, "until", field.until());
    return object;
  }

  private static Map<String, Object> child(Child child) {
    Map<String, Object> object = new LinkedHashMap<>();
    put(object, "path", child.path());
    put(object, "many", child.many());
    put(object, "when", child.when());
    put(object, "element", element(child.element()));
    return object;
  }

  private static Map<String, Object> object(String name, String value) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put(name, value);
    return object;
  }

  private static void put(Map<String, Object> object, String name, @Nullable Object value) {
    boolean empty = value == null
        || value.equals(false)
        || value.equals("")
        || value instanceof List<?> list && list.isEmpty();
    if (!empty) {
      object.put(name, value);
    }
  }

  private static String text(Object value, String indent) {
    String deeper = indent + "  ";
    if (value instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .map(entry ->
              deeper + quoted(entry.getKey().toString()) + ": " + text(entry.getValue(), deeper))
          .collect(Collectors.joining(",\n", "{\n", "\n" + indent + "}"));
    }
    if (value instanceof List<?> list) {
      return list.stream()
          .map(each -> deeper + text(each, deeper))
          .collect(Collectors.joining(",\n", "[\n", "\n" + indent + "]"));
    }
    return value instanceof Boolean ? value.toString() : quoted(value.toString());
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.chars().forEach(c -> {
      if (c == '"' || c == '\\') {
        quoted.append('\\').append((char) c);
      } else if (c < ' ') {
        quoted.append(String.format("\\u%04x", c));
      } else {
        quoted.append((char) c);
      }
    });
    return quoted.append('"').toString();
  }
}
