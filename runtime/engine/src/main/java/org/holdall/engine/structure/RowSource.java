package org.holdall.engine.structure;

import java.util.stream.Stream;

/**
 * Rows made by a class instead of a query. Has a public constructor without parameters.
 *
 * @param <R> the annotated record
 */
public interface RowSource<R> {

  /** Rows of one task below one parent row; may be empty. Closed by the engine. */
  Stream<R> rows(BackupScope in);
}
