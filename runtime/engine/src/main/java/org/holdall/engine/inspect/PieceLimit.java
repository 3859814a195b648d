package org.holdall.engine.inspect;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLStreamReader;
import org.holdall.engine.HoldallException;
import org.jspecify.annotations.Nullable;

/**
 * Lets a parser read so much and no more until it comes to its next event. A parser keeps a name, a comment or an instruction whole
 * in memory, and limits none of them.
 */
final class PieceLimit extends FilterInputStream {
  private final String name;
  private final long most;
  private @Nullable XMLStreamReader reader;
  private long left;

  PieceLimit(InputStream in, String name, long most) {
    super(in);
    this.name = name;
    this.most = most;
    left = most;
  }

  /** Says who reads, for the line. */
  void reader(XMLStreamReader newReader) {
    reader = newReader;
  }

  /** A new piece begins. */
  void next() {
    left = most;
  }

  @Override
  public int read() throws IOException {
    int b = super.read();
    count(b < 0 ? 0 : 1);
    return b;
  }

  @Override
  public int read(byte[] b, int off, int len) throws IOException {
    int n = super.read(b, off, len);
    count(n);
    return n;
  }

  private void count(int n) {
    left -= Math.max(0, n);
    if (left < 0) {
      int line = reader == null ? 1 : reader.getLocation().getLineNumber();
      throw new HoldallException(name + " has a name, comment or other piece of more than " + most
          + " bytes (after line " + line + "), which no backup has. Do not use this archive.");
    }
  }
}
