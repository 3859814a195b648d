package org.holdall.engine.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.holdall.engine.HoldallException;

/** Counts unpacked bytes and stops at the limits; remembers how the stream ended. */
final class Bounded extends FilterInputStream {
  private final Limits limits;
  private final long packed;
  private final String archive;
  private long before;
  private long count;
  private long zeros;

  Bounded(InputStream in, Limits limits, long packed, String archive) {
    super(in);
    this.limits = limits;
    this.packed = packed;
    this.archive = archive;
  }

  /** Goes on counting where another stream of the same archive ended. */
  Bounded after(long bytes) {
    before = bytes;
    return this;
  }

  long total() {
    return before + count;
  }

  /** Number of zero bytes the stream ended with so far. */
  long trailingZeros() {
    return zeros;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] b, int off, int len) throws IOException {
    int n = super.read(b, off, len);
    if (n > 0) {
      count += n;
      check();
      int i = off + n;
      while (i > off && b[i - 1] == 0) {
        i--;
      }
      zeros = i == off ? zeros + n : off + n - i;
    }
    return n;
  }

  @Override
  public long skip(long n) throws IOException {
    byte[] buffer = new byte[(int) Math.min(Math.max(n, 0), 8192)];
    return buffer.length == 0 ? 0 : Math.max(0, read(buffer, 0, buffer.length));
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private void check() {
    long total = total();
    if (total > limits.bytes() || (total > limits.free() && total / limits.ratio() > packed)) {
      throw new HoldallException(archive + " unpacks to far more than it should (more than " + total
          + " bytes from " + packed + "): it looks like an archive bomb. Do not use it.");
    }
  }
}
