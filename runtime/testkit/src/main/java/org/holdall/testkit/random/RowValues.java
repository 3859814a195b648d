package org.holdall.testkit.random;

import java.util.LinkedHashMap;
import java.util.Map;
import org.holdall.tree.model.Element;
import org.holdall.tree.model.Field;
import org.holdall.tree.model.Source;
import org.holdall.tree.schema.Column;
import org.holdall.tree.schema.Table;
import org.jspecify.annotations.Nullable;

/** The values of a whole row: ids that point to something, what the source prescribes, the rest at random. */
final class RowValues {
  private final Ids ids;
  private final Words words;
  private final RandomValues random;

  RowValues(Ids ids, Words words, RandomValues random) {
    this.ids = ids;
    this.words = words;
    this.random = random;
  }

  /** Values by column; a column that is not named keeps its default. */
  Map<String, @Nullable Object> of(
      Element element, Source source, Table table, @Nullable MadeRow around) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    for (Field field : element.fields()) {
      Column column = table.column(field.column()).orElse(null);
      if (column != null && !column.name().equals("id")) {
        Object value = value(field, column);
        if (value != null || column.nullable()) {
          row.put(column.name(), value);
        }
      }
    }
    source.fill().forEach(each -> row.put(each.column(), words.value(each.value(), around)));
    source.is().forEach(each -> row.put(each.column(), words.value(each.value(), around)));
    if (around != null) {
      row.put(source.key(), words.value(source.of(), around));
    }
    row.values().removeIf(Words.UNKNOWN::equals);
    for (Column column : table.columns()) {
      if (!column.nullable() && column.defaultValue() == null && !column.sequence()) {
        row.putIfAbsent(column.name(), RandomValues.empty(column));
      }
    }
    return row;
  }

  private @Nullable Object value(Field field, Column column) {
    if (field.annotate() != null) {
      return ids.annotated(field);
    }
    if (field.mapsTo() != null) {
      Object id = ids.mapped(field, null);
      return id == null && !column.nullable() ? (Object) 0L : id;
    }
    return field.convert() != null ? Words.UNKNOWN : random.of(field, column);
  }
}
