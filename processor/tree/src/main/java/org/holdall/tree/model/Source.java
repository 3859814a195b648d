package org.holdall.tree.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the rows of an element come from: a table (with joins), or a class.
 *
 * @param table table without prefix; empty when {@code rows} names a class
 * @param key column that holds the parent's {@code of}; {@code alias.column} for a column of a join
 * @param of a word ({@code ACTIVITY}, {@code COURSE_MODULE}, {@code CONTEXT}, ...) or a member of the parent element
 * @param annotated kind of id: rows whose {@code key} was annotated with it; null for none
 * @param is equalities, {@code column = value} with value a word, a 'literal', a number or a {@code :param} already replaced by the parent's {@code with}
 * @param where further SQL condition on backup, null for none; columns of the table are written {@code t.column}, of a join {@code alias.column}
 * @param orderBy columns, each optionally with {@code desc}; the id is always added as the last
 * @param joins joined tables
 * @param without columns that are deliberately not backed up
 * @param fill what restore writes into columns, {@code column = value}
 * @param rows qualified name of a {@code RowSource} class, null for a table
 * @param restoreTable table restore writes to, null for {@code table}, {@code -} for none
 */
public record Source(
    String table,
    String key,
    String of,
    @Nullable String annotated,
    List<Is> is,
    @Nullable String where,
    List<String> orderBy,
    List<Join> joins,
    List<String> without,
    List<Is> fill,
    @Nullable String rows,
    @Nullable String restoreTable) {

  public Source {
    is = List.copyOf(is);
    orderBy = List.copyOf(orderBy);
    joins = List.copyOf(joins);
    without = List.copyOf(without);
    fill = List.copyOf(fill);
  }

  /** Table that restore writes rows to, empty for none. */
  public String written() {
    return restoreTable == null ? table : restoreTable.equals("-") ? "" : restoreTable;
  }

  /**
   * The column of the table that a field's column is: itself, or, of a table joined to itself where a condition holds, that
   * of the same row; null for a column of another table.
   */
  public @Nullable String column(String column) {
    int dot = column.indexOf('.');
    if (dot < 0) {
      return column;
    }
    String as = column.substring(0, dot);
    return joins.stream()
            .anyMatch(
                join -> join.as().equals(as) && join.optional() && join.table().equals(table))
        ? column.substring(dot + 1)
        : null;
  }

  /** {@code column = value}. */
  public record Is(String column, String value) {}

  /**
   * A joined table, read only.
   *
   * @param table table without prefix
   * @param as alias used in {@code @Column("alias.column")}
   * @param on SQL condition; {@code t} is the element's own table
   * @param optional true for an outer join
   */
  public record Join(String table, String as, String on, boolean optional) {}
}
