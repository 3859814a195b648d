package org.holdall.testkit.released;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.holdall.tree.model.Element;
import org.holdall.tree.model.Field;
import org.holdall.tree.model.Source;
import org.holdall.tree.model.Tree;
import org.holdall.tree.schema.Catalogue;
import org.holdall.tree.schema.Column;
import org.holdall.tree.schema.Table;

/** Tables that a site had when a lock was released: today's, with the columns that only the lock still names. */
public final class ReleasedTables {
  private static final int DIGITS = 10;

  private ReleasedTables() {}

  /** The tables. */
  public static Catalogue of(Tree released, Catalogue today) {
    TreeMap<String, Table> tables = new TreeMap<>();
    for (Element element : released.elements()) {
      Source source = element.source();
      if (source != null && !source.table().isEmpty()) {
        tables.compute(
            source.table(),
            (name, before) -> with(
                element,
                source,
                before != null
                    ? before
                    : today.table(name).orElseGet(() -> new Table(name, List.of(), List.of()))));
      }
    }
    return today.with(new Catalogue(tables.values()));
  }

  private static Table with(Element element, Source source, Table table) {
    List<Column> columns = new ArrayList<>(table.columns());
    add(columns, "id", new Column("id", Column.Type.INT, DIGITS, 0, false, null, true));
    for (Field field : element.fields()) {
      String name = source.column(field.column());
      if (name != null) {
        add(columns, name, column(name, field));
      }
    }
    List<String> others = new ArrayList<>(source.without());
    others.add(source.key());
    source.is().forEach(is -> others.add(is.column()));
    source.fill().forEach(fill -> others.add(fill.column()));
    for (String name : others) {
      if (name.matches("[a-z]\\w*")) {
        add(columns, name, number(name, true));
      }
    }
    return new Table(table.name(), columns, table.keys());
  }

  private static void add(List<Column> columns, String name, Column column) {
    if (columns.stream().noneMatch(each -> each.name().equals(name))) {
      columns.add(column);
    }
  }

  private static Column column(String name, Field field) {
    String type = field.javaType();
    if (type.contains("String")) {
      return new Column(name, Column.Type.TEXT, 0, 0, !field.required(), null, false);
    }
    return type.contains("BigDecimal") || type.contains("ouble") || type.contains("loat")
        ? new Column(name, Column.Type.NUMBER, DIGITS, 2, !field.required(), null, false)
        : number(name, !field.required());
  }

  private static Column number(String name, boolean nullable) {
    return new Column(name, Column.Type.INT, DIGITS, 0, nullable, null, false);
  }
}
