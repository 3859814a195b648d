package org.holdall.engine.restore.kind;

import java.util.HashMap;
import java.util.Map;
import org.holdall.engine.structure.Row;
import org.holdall.tree.model.Element;
import org.holdall.tree.model.Field;
import org.jspecify.annotations.Nullable;

/** Values of an archive's row by their XML names. One object serves all rows of an element, one after the other. */
final class NamedRow {
  private final Map<String, Integer> positions = new HashMap<>();
  private @Nullable Row row;

  NamedRow(Element element) {
    for (Field field : element.fields()) {
      positions.put(field.name(), positions.size());
    }
  }

  NamedRow at(Row current) {
    row = current;
    return this;
  }

  /** The value, null for NULL and for what the archive lacks. */
  @Nullable
  String value(String name) {
    Integer position = positions.get(name);
    return row == null || position == null ? null : row.text(position);
  }

  /** The value, empty for NULL and for what the archive lacks. */
  String text(String name) {
    String value = value(name);
    return value == null ? "" : value;
  }

  /** The value as a whole number, else 0. */
  long id(String name) {
    Integer position = positions.get(name);
    return row == null || position == null ? 0 : row.id(position);
  }

  /** Whether PHP takes the value for true. */
  boolean isSet(String name) {
    String value = text(name);
    return !value.isEmpty() && !value.equals("0");
  }
}
