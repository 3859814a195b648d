package org.holdall.engine.archive;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/**
 * What cannot go into the archive yet, in a file beside it: a tar says sizes first and its index comes before all. For
 * several threads; who is first does not matter.
 */
final class Spool implements Closeable {
  private final AsideFile file;
  private long end;

  /** Where bytes are. */
  record Range(long from, int length) {}

  Spool(Path target, boolean overwrite) throws IOException {
    file = new AsideFile(target, overwrite);
  }

  Range write(byte[] bytes) throws IOException {
    Range range = allocate(bytes.length);
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    for (long at = range.from; buffer.hasRemaining(); ) {
      at += file.channel().write(buffer, at);
    }
    return range;
  }

  private synchronized Range allocate(int length) {
    Range range = new Range(end, length);
    end += length;
    return range;
  }

  byte[] read(Range range) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(range.length);
    while (buffer.hasRemaining()) {
      if (file.channel().read(buffer, range.from + buffer.position()) < 0) {
        throw shorter();
      }
    }
    return buffer.array();
  }

  /** Reads a range when it is asked for, and not before. */
  InputStream stream(Range range) {
    return new InputStream() {
      private int at;

      @Override
      public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
      }

      @Override
      public int read(byte[] b, int off, int len) throws IOException {
        if (at == range.length) {
          return -1;
        }
        ByteBuffer buffer = ByteBuffer.wrap(b, off, Math.min(len, range.length - at));
        int n = file.channel().read(buffer, range.from + at);
        if (n < 0) {
          throw shorter();
        }
        at += n;
        return n;
      }
    };
  }

  private static EOFException shorter() {
    return new EOFException("the temporary file became shorter");
  }

  /** Appends a range to a file. */
  void copy(Range range, FileChannel to) throws IOException {
    long last = range.from + range.length;
    for (long at = range.from; at < last; ) {
      long n = file.channel().transferTo(at, last - at, to);
      if (n <= 0) {
        throw shorter();
      }
      at += n;
    }
  }

  /** Deletes the file. */
  @Override
  public void close() throws IOException {
    file.close();
  }
}
