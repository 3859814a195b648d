package org.holdall.testkit.random;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.holdall.tree.model.Element;
import org.holdall.tree.model.Field;
import org.holdall.tree.model.Source;
import org.holdall.tree.schema.Column;
import org.holdall.tree.schema.Table;
import org.jspecify.annotations.Nullable;

/**
 * Rows of the tables that an element's table is joined with, so that the join and those of its conditions that only say which
 * value a column has find them. What else a condition wants, it gets by luck or not at all.
 */
final class Linked {
  private static final Pattern EQUAL =
      Pattern.compile("(\\w+)\\.(\\w+) = ('[^']*'|\\d+|[A-Z_]+|(\\w+)\\.(\\w+))");
  private static final Pattern ONE_OF = Pattern.compile("t\\.(\\w+) IN \\('(\\w+)'.*\\)");

  private final Making making;
  private final Words words;
  private final RowValues values;

  Linked(Making making, Words words, RowValues values) {
    this.making = making;
    this.words = words;
    this.values = values;
  }

  /** What is joined with one row. */
  final class Rows {
    private final Element element;
    private final Source source;
    private final List<Matcher> equalities = new ArrayList<>();
    private final Map<String, Long> made = new HashMap<>();

    private Rows(Element element, Source source) {
      this.element = element;
      this.source = source;
      source.joins().forEach(join -> parse(join.on()));
      if (source.where() != null) {
        parse(source.where());
      }
    }

    private void parse(String condition) {
      for (String part : condition.split("\\s+AND\\s+")) {
        Matcher equal = EQUAL.matcher(part.strip());
        if (equal.matches()) {
          equalities.add(equal);
        }
      }
    }

    private void own(Map<String, @Nullable Object> row) {
      for (Matcher each : equalities) {
        if (each.group(1).equals("t") && each.group(4) == null) {
          row.put(each.group(2), words.value(each.group(3), null));
        }
      }
      for (String part : String.valueOf(source.where()).split("\\s+AND\\s+")) {
        Matcher in = ONE_OF.matcher(part);
        if (in.matches()) {
          row.put(in.group(1), in.group(2));
        }
      }
    }

    private void join(Source.Join join, Map<String, @Nullable Object> row) throws SQLException {
      String pointer = pointer(join.as());
      if (pointer == null || pointer.equals("t.id")) {
        return;
      }
      String column = pointer.startsWith("t.") ? pointer.substring(2) : "";
      if (Joins.isId(row.get(column)) && pointsElsewhere(column)) {
        return;
      }
      long id = insert(join, row, null);
      made.put(join.as(), id);
      if (!column.isEmpty()) {
        row.put(column, id);
        for (Field field : element.fields()) {
          if (field.column().equals(column) && field.annotate() != null) {
            making.ids.addJoined(field.annotate(), id);
          }
        }
      } else if (!pointer.isEmpty()) {
        String from = pointer.substring(0, pointer.indexOf('.'));
        Long before = made.get(from);
        if (before != null) {
          making
              .site
              .rows()
              .set(Joins.table(source, from), before, pointer.substring(from.length() + 1), id);
        }
      }
    }

    /** Whether a column of the element's table holds the id of a row that is there anyway. */
    private boolean pointsElsewhere(String column) {
      return source.key().equals(column)
          || element.fields().stream()
              .anyMatch(field -> field.column().equals(column)
                  && (field.annotate() != null || field.mapsTo() != null));
    }

    /** The column that holds the id of the joined row; empty if other columns join it, null if it holds an id itself. */
    private @Nullable String pointer(String as) {
      for (Matcher each : equalities) {
        String left = each.group(1) + "." + each.group(2);
        String right = each.group(3);
        if (left.equals(as + ".id") && each.group(4) == null) {
          return null;
        }
        if (each.group(4) != null) {
          if (left.equals(as + ".id")) {
            return right;
          }
          if (right.equals(as + ".id")) {
            return left;
          }
          if (backwards(each, as) != null) {
            return null;
          }
        }
      }
      return "";
    }

    /** The joined row's column that holds the id of the element's. */
    private @Nullable String backwards(Matcher equal, String as) {
      String left = equal.group(1) + "." + equal.group(2);
      String right = equal.group(3);
      if (left.equals("t.id") && right.startsWith(as + ".")) {
        return equal.group(5);
      }
      return right.equals("t.id") && equal.group(1).equals(as) ? equal.group(2) : null;
    }

    /** Makes the rows that point to the element's, which is there now. */
    void after(MadeRow row) throws SQLException {
      for (Source.Join join : source.joins()) {
        for (Matcher each : equalities) {
          String column = each.group(4) == null ? null : backwards(each, join.as());
          MadeRow parent = row.parent();
          if (column != null
              && !join.optional()
              && !Joins.isThere(join.table())
              && parent != null) {
            if (source.key().equals(join.as() + ".id")) {
              making.set(parent, join.table(), column, row.id());
            } else if (!join.table().equals(source.table())) {
              insert(
                  join,
                  row.values(),
                  new MadeRow(element, parent, row.id(), Map.of(column, row.id())));
            }
          }
        }
      }
    }

    private long insert(Source.Join join, Map<String, @Nullable Object> row, @Nullable MadeRow of)
        throws SQLException {
      Table table = making.table(join.table());
      Map<String, @Nullable Object> made = making.unique(table, () -> {
        Map<String, @Nullable Object> next = new LinkedHashMap<>();
        for (Field field : element.fields()) {
          String column = Joins.column(field.column(), join.as());
          if (column != null && !column.equals("id")) {
            next.put(
                column,
                values.value(join.table(), field, table.column(column).orElseThrow(), null));
          }
        }
        required(table, next);
        for (Matcher each : equalities) {
          equal(each, join.as(), row, next);
        }
        if (of != null) {
          next.putAll(of.values());
          String key = Joins.column(source.key(), join.as());
          if (key != null) {
            next.put(key, words.value(source.of(), of.parent()));
          }
        }
        return next;
      });
      return made == null ? 0 : making.insert(join.table(), made);
    }

    private void required(Table table, Map<String, @Nullable Object> row) {
      for (Column column : table.columns()) {
        Object meant = values.meant(table.name(), column);
        if (meant != null && !Words.UNKNOWN.equals(meant)) {
          row.put(column.name(), meant);
        } else if (!column.nullable() && column.defaultValue() == null && !column.sequence()) {
          row.putIfAbsent(column.name(), RandomValues.empty(column));
        }
      }
      Meanings.same(table.name(), row);
    }

    private void equal(
        Matcher each,
        String as,
        Map<String, @Nullable Object> row,
        Map<String, @Nullable Object> next) {
      boolean left = each.group(1).equals(as);
      if (left && each.group(4) == null) {
        next.put(each.group(2), words.value(each.group(3), null));
      } else if (left && each.group(4).equals("t") && !each.group(2).equals("id")) {
        next.put(each.group(2), row.get(each.group(5)));
      } else if (as.equals(each.group(4))
          && each.group(1).equals("t")
          && !each.group(5).equals("id")) {
        next.put(each.group(5), row.get(each.group(2)));
      }
    }
  }

  /**
   * Makes the rows that the element's row points to.
   *
   * @param row the element's row, which gets their ids
   */
  Rows before(Element element, Source source, Map<String, @Nullable Object> row)
      throws SQLException {
    Rows rows = new Rows(element, source);
    rows.own(row);
    for (Source.Join join : source.joins()) {
      if (!join.optional()
          && !Joins.isThere(join.table())
          && !source.key().equals(join.as() + ".id")) {
        rows.join(join, row);
      }
    }
    return rows;
  }
}
