package org.holdall.testkit.random;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.holdall.tree.model.Child;
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
      Column column =
          table.column(String.valueOf(source.column(field.column()))).orElse(null);
      boolean joined = Joins.isJoined(source, field)
          && field.annotate() != null
          && ids.isJoined(field.annotate());
      if (column != null && !column.name().equals("id") && !joined) {
        Object value = value(table.name(), field, column, around);
        if (value != null || column.nullable()) {
          row.put(column.name(), value);
        }
      }
    }
    attached(element, row);
    source.fill().forEach(each -> row.put(each.column(), words.value(each.value(), around)));
    source.is().forEach(each -> row.put(each.column(), words.value(each.value(), around)));
    if (table.column(source.key()).isPresent() && source.annotated() == null) {
      row.put(source.key(), words.value(source.of(), around));
    } else if (source.annotated() != null && !source.key().equals("id")) {
      row.put(source.key(), ids.of(source.annotated()));
    }
    named(element, row, around);
    row.values().removeIf(Words.UNKNOWN::equals);
    for (Column column : table.columns()) {
      Object meant = row.containsKey(column.name()) ? null : meant(table.name(), column);
      if (meant != null && !Words.UNKNOWN.equals(meant)) {
        row.put(column.name(), meant);
      }
      if (column.name().equals("courseid") || column.name().equals("course")) {
        row.putIfAbsent(column.name(), words.word("COURSE"));
      }
      if (!column.nullable() && column.defaultValue() == null && !column.sequence()) {
        row.putIfAbsent(column.name(), RandomValues.empty(column));
      }
    }
    return row;
  }

  /** The id that a field is annotated with, or that its kind stands for in this place. */
  @Nullable
  Object annotated(Field field) {
    Object id = ids.annotated(field);
    return id == null ? words.word(String.valueOf(field.annotate())) : id;
  }

  /** What a column that means something has; null if it may have anything. */
  @Nullable
  Object meant(String table, Column column) {
    Object meant = random.meant(table, column);
    if (meant instanceof Meanings.Word word) {
      return words.word(word.name());
    }
    return Meanings.NONE.equals(meant) ? Words.UNKNOWN : meant;
  }

  /** A value for a field of a table. */
  @Nullable
  Object value(String table, Field field, Column column, @Nullable MadeRow around) {
    Object meant = meant(table, column);
    if (meant != null) {
      return meant;
    }
    if (field.annotate() != null) {
      return annotated(field);
    }
    if (field.mapsTo() != null) {
      Object id = ids.mapped(field, around);
      return id == null && !column.nullable() ? (Object) 0L : id;
    }
    return field.convert() != null ? Words.UNKNOWN : random.of(field, column);
  }

  /** A member that says which plugin attaches its rows names one that does. */
  private void attached(Element element, Map<String, @Nullable Object> row) {
    for (Field field : element.fields()) {
      List<String> plugins = element.children().stream()
          .map(Child::only)
          .filter(Objects::nonNull)
          .filter(only -> only.member().equals(field.member()))
          .map(Child.Only::value)
          .distinct()
          .toList();
      if (!plugins.isEmpty()) {
        row.put(field.column(), random.next(plugins));
      }
    }
  }

  /** An id of a row of any kind, whose name is in other members: both as there are rows. */
  private void named(Element element, Map<String, @Nullable Object> row, @Nullable MadeRow around) {
    for (Field field : element.fields()) {
      String name = String.valueOf(field.mapsTo());
      int open = name.indexOf('{');
      if (open < 0 || !name.endsWith("}")) {
        continue;
      }
      String member = name.substring(open + 1, name.length() - 1);
      String kind = name.substring(0, open);
      int index = element.indexOf(member);
      String wanted = index < 0
          ? String.valueOf(words.value(member, around))
          : open == 0 ? String.valueOf(row.get(member)) : ids.name(kind);
      Object id = wanted == null ? null : ids.mapped(kind + wanted, null);
      if (id != null) {
        row.put(field.column(), id);
        if (index >= 0) {
          row.put(element.fields().get(index).column(), wanted);
        }
      }
    }
  }
}
