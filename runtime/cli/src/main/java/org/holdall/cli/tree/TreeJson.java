package org.holdall.cli.tree;

import java.util.LinkedHashMap;
import java.util.Map;
import org.holdall.tree.model.Child;
import org.holdall.tree.model.Element;
import org.holdall.tree.model.Field;
import org.holdall.tree.model.Source;
import org.holdall.tree.model.Tree;
import org.jspecify.annotations.Nullable;

/** A tree for programs: all that its description says about backups, without what is not set. */
public final class TreeJson {
  private TreeJson() {}

  /** The tree as maps, lists, texts, numbers and truth values. */
  public static Map<String, Object> of(Tree tree) {
    Map<String, Object> json = new LinkedHashMap<>(summary(tree));
    json.put("type", tree.type());
    json.put(
        "links",
        tree.links().stream()
            .map(link -> Map.of("name", link.name(), "path", link.path(), "to", link.to()))
            .toList());
    json.put("root", element(tree.root(), false, tree.when()));
    return json;
  }

  /** A tree without its elements. */
  public static Map<String, Object> summary(Tree tree) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", tree.id());
    json.put("component", tree.component());
    json.put("tasks", tree.tasks());
    json.put("order", tree.order());
    put(json, "file", tree.file());
    put(json, "when", tree.when());
    return json;
  }

  private static Map<String, Object> element(
      Element element, boolean many, @Nullable String condition) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", element.name());
    json.put("many", many);
    json.put("userInfo", UserInfo.isUserInfo(condition));
    if (element.source() != null) {
      json.put("source", source(element.source()));
    }
    json.put("fields", element.fields().stream().map(TreeJson::field).toList());
    json.put(
        "files",
        element.files().stream()
            .map(area -> {
              Map<String, Object> files = new LinkedHashMap<>();
              files.put("component", area.component());
              files.put("area", area.area());
              put(files, "itemId", area.itemId());
              files.put("context", area.context());
              put(files, "when", area.when());
              return files;
            })
            .toList());
    json.put(
        "children",
        element.children().stream().map(child -> child(child, condition)).toList());
    return json;
  }

  private static Map<String, Object> child(Child child, @Nullable String above) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("path", child.path());
    put(json, "when", child.when());
    json.putAll(element(child.element(), child.many(), UserInfo.and(above, child.when())));
    return json;
  }

  private static Map<String, Object> source(Source source) {
    Map<String, Object> json = new LinkedHashMap<>();
    put(json, "rows", source.rows());
    put(json, "table", source.table().isEmpty() ? null : source.table());
    put(json, "key", source.key().isEmpty() ? null : source.key());
    put(json, "of", source.key().isEmpty() ? null : source.of());
    put(json, "annotated", source.annotated());
    put(json, "where", source.where());
    json.put("orderBy", source.orderBy());
    json.put("joins", source.joins().stream().map(Source.Join::table).toList());
    json.put("without", source.without());
    return json;
  }

  private static Map<String, Object> field(Field field) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", field.name());
    json.put("attribute", field.attribute());
    json.put("column", field.column());
    json.put("type", field.javaType());
    put(json, "annotate", field.annotate());
    if (field.annotate() != null) {
      json.put("inforef", field.inforef());
    }
    put(json, "mapsTo", field.mapsTo());
    put(json, "when", field.when());
    put(json, "since", field.since());
    put(json, "until", field.until());
    put(json, "convert", field.convert());
    json.put("richText", field.richText());
    json.put("encrypted", field.encrypted());
    json.put("rollDate", field.rollDate());
    return json;
  }

  private static void put(Map<String, Object> json, String name, @Nullable String value) {
    if (value != null) {
      json.put(name, value);
    }
  }
}
