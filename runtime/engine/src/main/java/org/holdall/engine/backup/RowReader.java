package org.holdall.engine.backup;

import java.nio.file.Path;
import org.holdall.engine.database.Query;
import org.holdall.engine.database.RowStrategy;
import org.holdall.engine.database.Rows;
import org.holdall.engine.database.Snapshot;

/** Where and how a step reads. */
record RowReader(Snapshot snapshot, RowStrategy strategy, Path folder) {

  Rows rows(Query query, int columns) {
    return strategy.rows(snapshot, query, columns, folder);
  }
}
