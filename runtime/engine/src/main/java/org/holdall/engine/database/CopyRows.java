package org.holdall.engine.database;

import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of one shape on their way to PostgreSQL. */
final class CopyRows implements CopyText.Owner {
  /** A full buffer; larger ones save no time. */
  private static final int LARGEST = 1 << 18;

  /** While this shape's COPY runs, the server gets work early. */
  private static final int PORTION = 1 << 15;

  private final String table;
  private final List<String> columns;
  private final boolean withId;
  private final String sql;
  private final CopyInserts inserts;
  private final CopyText text;

  /** Whether the beginning of the row was sent. */
  private boolean cut;

  CopyRows(Shapes.Shape shape, Dialect dialect, String quotedTable, CopyInserts inserts) {
    this.table = shape.table();
    this.columns = shape.columns();
    this.withId = shape.withId();
    this.inserts = inserts;
    this.text = new CopyText(this);
    StringBuilder names = new StringBuilder("COPY ").append(quotedTable).append(" (");
    String comma = "";
    if (withId) {
      names.append(dialect.quote("id"));
      comma = ", ";
    }
    for (String column : columns) {
      names.append(comma).append(dialect.quote(column));
      comma = ", ";
    }
    this.sql = names.append(") FROM STDIN").toString();
  }

  @Override
  public boolean mayGrow(int capacity, int more) {
    return capacity + more <= LARGEST && inserts.mayGrow(more);
  }

  @Override
  public void full(byte[] bytes, int size) throws SQLException {
    cut = true;
    inserts.write(this, bytes, size);
  }

  String table() {
    return table;
  }

  String sql() {
    return sql;
  }

  void add(long id, @Nullable Object[] values) throws SQLException {
    int start = text.size();
    cut = false;
    if (withId) {
      text.number(id);
    }
    for (int i = 0; i < columns.size(); i++) {
      if (withId || i > 0) {
        text.end('\t');
      }
      if (!add(values[i])) {
        // What is sent of the row cannot be called back.
        if (cut) {
          inserts.cancel();
        } else {
          text.cut(start);
        }
        throw Texts.refused(table, columns.get(i));
      }
    }
    text.end('\n');
    // A COPY may end after any row, never within one.
    if (cut || text.size() >= PORTION && inserts.copies(this)) {
      text.drain();
    }
  }

  private boolean add(@Nullable Object value) throws SQLException {
    if (value == null) {
      text.nothing();
    } else if (value instanceof Long number) {
      text.number(number);
    } else {
      return text.text((String) value);
    }
    return true;
  }

  void drain() throws SQLException {
    text.drain();
  }
}
