package org.holdall.engine.backup;

import java.util.List;
import org.holdall.engine.database.Rows;
import org.holdall.tree.model.Field;

/** The rows of one element of all tasks, one row ahead: each knows its task and the ids of the rows above it. */
final class LevelCursor implements AutoCloseable {
  private final Rows rows;
  private final Keys keys;
  private final long[] key;
  private boolean row;

  /** Takes the rows, whose first columns are the parts of the key that are read. */
  LevelCursor(Rows rows, Keys keys) {
    this.rows = rows;
    this.keys = keys;
    this.key = new long[keys.size()];
    key[0] = keys.task();
    advance();
  }

  /** Whether the next row belongs to the task and the rows above. */
  boolean at(long[] above) {
    for (int i = 0; row && i < key.length - 1; i++) {
      if (above[i] != key[i]) {
        return false;
      }
    }
    return row;
  }

  /** Whether any row is left. */
  boolean hasRow() {
    return row;
  }

  /** Task and ids of the row, the own one only if rows lie below; another after {@link #advance}. */
  long[] key() {
    return key;
  }

  /** Reads the row's values. */
  void read(List<Field> fields, boolean[] has, Values into, TaskScope task) {
    int column = keys.read();
    for (int i = 0; i < fields.size(); i++) {
      into.set(i, has[i] ? rows.text(column++) : Values.ABSENT, task);
    }
  }

  void advance() {
    row = rows.next();
    for (int i = keys.from(); row && i < keys.to(); i++) {
      key[i] = rows.id(i - keys.from());
    }
  }

  @Override
  public void close() {
    rows.close();
  }
}
