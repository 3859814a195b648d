package org.holdall.engine.backup;

import java.util.List;
import org.holdall.engine.database.Rows;
import org.holdall.tree.model.Field;

/** The rows of one element of all tasks, one row ahead: each knows its task and the ids of the rows above it. */
final class LevelCursor implements AutoCloseable {
  private final Rows rows;
  private final long[] key;
  private boolean row;

  /**
   * Takes the rows, whose first columns are the task's number and the ids from the outermost row to the own.
   *
   * @param depth number of these ids
   */
  LevelCursor(Rows rows, int depth) {
    this.rows = rows;
    this.key = new long[depth + 1];
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

  /** Task and ids of the row; another after {@link #advance}. */
  long[] key() {
    return key;
  }

  /** Reads the row's values. */
  void read(List<Field> fields, boolean[] has, Values into, TaskScope task) {
    int column = key.length;
    for (int i = 0; i < fields.size(); i++) {
      into.set(i, has[i] ? rows.text(column++) : Values.ABSENT, task);
    }
  }

  void advance() {
    row = rows.next();
    for (int i = 0; row && i < key.length; i++) {
      key[i] = rows.id(i);
    }
  }

  @Override
  public void close() {
    rows.close();
  }
}
