package org.holdall.engine.database;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.holdall.engine.HoldallException;
import org.jspecify.annotations.Nullable;

/**
 * Rows for databases that give ids only with rows: MariaDB, MySQL and H2. Until a row is sent, a handle stands for its
 * id. A row whose values need ids of rows that cannot go first is sent with 0 there, and changed when they are known.
 */
final class ReturningInserts extends Inserts {
  /** The values of one statement. */
  private static final long STATEMENT = 512 << 10;

  /** All rows that wait. */
  private static final long MEMORY = 4 << 20;

  /** What a statement has beside its values, at most. */
  private static final long SQL = 16 << 10;

  private final MultiRowInsert statement;
  private final long packet;
  private final Shapes<PendingRows> shapes = new Shapes<>(this::pending);
  private final Map<String, Table> tables = new HashMap<>();
  private final List<Table> byNumber = new ArrayList<>();
  private long memory;

  private record Table(Handles handles, List<PendingRows> pending) {}

  ReturningInserts(Session session, Returning returning) {
    super(session);
    this.statement = new MultiRowInsert(session, returning);
    this.packet = packet(session);
  }

  private static long packet(Session session) {
    if (session.database().dialect() != Dialect.MARIADB) {
      return Long.MAX_VALUE;
    }
    try (Rows rows = session.rows(Query.of("SELECT @@max_allowed_packet"))) {
      rows.next();
      return rows.id(0);
    } catch (SQLException e) {
      throw DatabaseErrors.reading(e);
    }
  }

  private PendingRows pending(Shapes.Shape shape) {
    PendingRows rows = new PendingRows(shape);
    table(shape.table()).pending.add(rows);
    return rows;
  }

  private Table table(String name) {
    Table table = tables.get(name);
    if (table == null) {
      table = new Table(new Handles(byNumber.size()), new ArrayList<>(1));
      tables.put(name, table);
      byNumber.add(table);
    }
    return table;
  }

  private Table table(long handle) {
    return byNumber.get(Handles.table(handle));
  }

  @Override
  public long reserve(String table) {
    return table(table).handles.reserve();
  }

  @Override
  public void add(String table, List<String> columns, long id, @Nullable Object[] values) {
    PendingRows rows = shapes.of(table, columns, false);
    long size = rows.size(values);
    if (size > packet - SQL) {
      throw new HoldallException("A row of the table " + table + " needs " + size
          + " bytes, the database takes at most " + packet
          + " in a statement; raise its max_allowed_packet");
    }
    try {
      if (rows.bytes() + size > Math.min(STATEMENT, packet - SQL)) {
        send(rows);
      }
      rows.add(id, values, size, refers(values, columns.size()));
      memory += size;
      if (rows.full()) {
        send(rows);
      }
      if (memory > MEMORY || updates().full()) {
        flush();
      }
    } catch (SQLException e) {
      throw DatabaseErrors.writing(e);
    }
  }

  private boolean refers(@Nullable Object[] values, int count) {
    for (int i = 0; i < count; i++) {
      if (values[i] instanceof Long id && isUnknown(id)) {
        return true;
      }
    }
    return false;
  }

  private boolean isUnknown(long id) {
    return id != 0 && sent(id) == 0;
  }

  @Override
  public long resolve(long id) {
    if (isUnknown(id)) {
      try {
        send(table(id));
      } catch (SQLException e) {
        throw DatabaseErrors.writing(e);
      }
      if (isUnknown(id)) {
        throw new IllegalStateException("The row of a reserved id was never added");
      }
    }
    return sent(id);
  }

  @Override
  long sent(long id) {
    return isHandle(id) ? table(id).handles.id(id) : id;
  }

  @Override
  void sendRows() throws SQLException {
    for (PendingRows rows : shapes.all()) {
      send(rows);
    }
  }

  @Override
  void sendRows(Collection<String> names) throws SQLException {
    for (String name : names) {
      send(table(name));
    }
  }

  private void send(Table table) throws SQLException {
    for (PendingRows rows : table.pending) {
      send(rows);
    }
  }

  private void send(PendingRows rows) throws SQLException {
    if (rows.busy() || rows.count() == 0) {
      return;
    }
    rows.busy(true);
    BitSet open = rows.refers() ? open(rows) : new BitSet();
    memory -= rows.bytes();
    long[] ids = statement.send(rows, this, rows.named() || !open.isEmpty());
    for (int row = 0; row < ids.length; row++) {
      if (rows.id(row) != 0) {
        table(rows.id(row)).handles.sent(rows.id(row), ids[row]);
      }
    }
    open.stream().forEach(at -> completeLater(rows, at, ids));
    rows.clear();
    rows.busy(false);
  }

  /** Sends the rows that values refer to; returns the positions of values whose rows could not be sent. */
  private BitSet open(PendingRows rows) throws SQLException {
    BitSet open = new BitSet();
    for (int at = 0; at < rows.count() * rows.columns().size(); at++) {
      Object value = rows.value(at);
      if (value instanceof Long id && isUnknown(id)) {
        send(table(id));
        open.set(at, isUnknown(id));
      }
    }
    return open;
  }

  private void completeLater(PendingRows rows, int at, long[] ids) {
    int row = at / rows.columns().size();
    String column = rows.columns().get(at % rows.columns().size());
    // By the handle, so that what the caller has set for the same row is found.
    long id = rows.id(row) == 0 ? ids[row] : rows.id(row);
    updates().complete(rows.table(), id, column, rows.value(at));
  }

  @Override
  void pause() {}

  @Override
  void cancel() {}
}
