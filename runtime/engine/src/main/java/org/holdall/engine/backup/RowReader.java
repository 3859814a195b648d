package org.holdall.engine.backup;

import java.nio.file.Path;
import org.holdall.engine.database.Query;
import org.holdall.engine.database.RowStrategy;
import org.holdall.engine.database.Rows;
import org.holdall.engine.database.View;

/** Where and how a step reads. */
record RowReader(View view, RowStrategy strategy, Path folder) {

  Rows rows(Query query, int columns) {
    return strategy.rows(view, query, columns, folder);
  }
}
