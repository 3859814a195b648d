package org.holdall.engine.restore.kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.holdall.engine.structure.Row;
import org.holdall.tree.model.Element;
import org.holdall.tree.model.Field;
import org.holdall.tree.model.Source;
import org.jspecify.annotations.Nullable;

/** Elements and rows of an archive, made up. */
final class Archived {
  private Archived() {}

  /** An element whose rows are of a kind, null for none; equalities as {@code column = value}. */
  static Element element(
      String table, @Nullable String kind, Map<String, String> equalities, String... fields) {
    List<Field> all = new ArrayList<>();
    for (String name : fields) {
      all.add(new Field(
          name,
          name,
          name,
          name.equals("id"),
          "String",
          null,
          false,
          false,
          null,
          null,
          null,
          false,
          false,
          false,
          null,
          null,
          null,
          null,
          null,
          null,
          false,
          List.of()));
    }
    List<Source.Is> is = new ArrayList<>();
    equalities.forEach((column, value) -> is.add(new Source.Is(column, value)));
    Source source = new Source(
        table,
        kind == null ? "itemid" : "id",
        "id",
        kind,
        is,
        null,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        null,
        null);
    return new Element(table, "x." + table, source, all, List.of(), List.of(), List.of(), null);
  }

  /** A row of the element; what it does not name, the archive lacks. {@code $} is NULL. */
  static Row row(Element element, Map<String, String> values) {
    return new Row() {
      @Override
      public boolean has(int column) {
        return values.containsKey(element.fields().get(column).name());
      }

      @Override
      public @Nullable String text(int column) {
        String value = values.get(element.fields().get(column).name());
        return "$".equals(value) ? null : value;
      }

      @Override
      public long id(int column) {
        String value = text(column);
        return value == null || !value.matches("-?\\d+") ? 0 : Long.parseLong(value);
      }
    };
  }
}
