package org.holdall.benchmarks.xml;

import org.jspecify.annotations.Nullable;

/** A number that differs when any value of any row differs; reads each value, as whoever uses rows has to. */
final class RowDigest implements RowSink {
  private long digest;

  @Override
  public void row(int element, @Nullable String[] values) {
    long row = element;
    for (String value : values) {
      row = 31 * row + (value == null ? 7 : value.hashCode());
    }
    digest = 1_000_003 * digest + row;
  }

  long value() {
    return digest;
  }

  /** Of the rows of a document. */
  static long of(ChoiceDocument document) {
    RowDigest digest = new RowDigest();
    digest.row(0, document.choice);
    document.options.forEach(row -> digest.row(1, row));
    document.answers.forEach(row -> digest.row(2, row));
    return digest.value();
  }
}
