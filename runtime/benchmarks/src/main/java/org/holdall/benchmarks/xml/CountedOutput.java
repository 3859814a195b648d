package org.holdall.benchmarks.xml;

import java.io.OutputStream;

/** Counts bytes and drops them. */
public final class CountedOutput extends OutputStream {
  private long count;

  @Override
  public void write(int b) {
    count++;
  }

  @Override
  public void write(byte[] bytes, int from, int length) {
    count += length;
  }

  /** How many there were. */
  public long count() {
    return count;
  }
}
