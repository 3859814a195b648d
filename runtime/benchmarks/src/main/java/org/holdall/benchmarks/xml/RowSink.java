package org.holdall.benchmarks.xml;

import org.jspecify.annotations.Nullable;

/** Takes the rows that a reader found. */
interface RowSink {

  /** A row of the choice (0), its options (1) or its answers (2); the array is used again. */
  void row(int element, @Nullable String[] values);
}
