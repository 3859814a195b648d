package org.holdall.engine.database;

import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Rows for PostgreSQL: ids from blocks, rows by COPY. One COPY runs while rows are added, so that the server works
 * at the same time; it ends when the connection is needed for something else.
 */
final class CopyInserts extends Inserts {
  /** All buffers together. */
  private static final int MEMORY = 8 << 20;

  private final Session session;
  private final PGConnection connection;
  private final Map<String, IdBlocks> ids = new HashMap<>();
  private final Shapes<CopyRows> shapes;
  private int memory;
  private @Nullable CopyRows copied;
  private @Nullable CopyIn copy;

  CopyInserts(Session session) {
    super(session);
    this.session = session;
    SiteDatabase database = session.database();
    this.shapes = new Shapes<>(
        shape -> new CopyRows(shape, database.dialect(), database.table(shape.table()), this));
    try {
      this.connection = session.connection().unwrap(PGConnection.class);
    } catch (SQLException e) {
      throw DatabaseErrors.writing(e);
    }
  }

  @Override
  public long reserve(String table) {
    IdBlocks blocks = blocks(table);
    try {
      if (blocks.empty()) {
        end();
      }
      return blocks.take();
    } catch (SQLException e) {
      throw DatabaseErrors.writing(e);
    }
  }

  @Override
  public void expect(Map<String, Long> numbers) {
    try {
      end();
      IdBlocks.fill(session, numbers, table -> blocks(table));
    } catch (SQLException e) {
      throw DatabaseErrors.writing(e);
    }
  }

  private IdBlocks blocks(String table) {
    return ids.computeIfAbsent(table, t -> new IdBlocks(session, t));
  }

  @Override
  public void add(String table, List<String> columns, long id, @Nullable Object[] values) {
    try {
      shapes.of(table, columns, id != 0).add(id, values);
    } catch (SQLException e) {
      throw DatabaseErrors.writing(e);
    }
  }

  @Override
  public long resolve(long id) {
    return id;
  }

  @Override
  long sent(long id) {
    return id;
  }

  @Override
  void sendRows() throws SQLException {
    for (CopyRows rows : shapes.all()) {
      rows.drain();
    }
    end();
  }

  @Override
  void sendRows(Collection<String> tables) throws SQLException {
    for (CopyRows rows : shapes.all()) {
      if (tables.contains(rows.table())) {
        rows.drain();
      }
    }
    end();
  }

  @Override
  void pause() {
    try {
      end();
    } catch (SQLException e) {
      throw DatabaseErrors.writing(e);
    }
  }

  @Override
  void cancel() throws SQLException {
    CopyIn running = copy;
    copied = null;
    copy = null;
    if (running != null && running.isActive()) {
      running.cancelCopy();
    }
  }

  /** Whether the rows of this shape are being copied. */
  boolean copies(CopyRows rows) {
    return copied == rows;
  }

  boolean mayGrow(int more) {
    if (memory + more > MEMORY) {
      return false;
    }
    memory += more;
    return true;
  }

  void write(CopyRows rows, byte[] bytes, int size) throws SQLException {
    CopyIn running = copy;
    if (running == null || copied != rows) {
      end();
      session.database().sending(rows.sql());
      running = connection.getCopyAPI().copyIn(rows.sql());
      copy = running;
      copied = rows;
    }
    running.writeToCopy(bytes, 0, size);
  }

  private void end() throws SQLException {
    CopyIn running = copy;
    if (running != null) {
      copied = null;
      copy = null;
      running.endCopy();
    }
  }
}
