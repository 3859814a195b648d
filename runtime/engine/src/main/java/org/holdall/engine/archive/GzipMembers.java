package org.holdall.engine.archive;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Writes independent gzip members one after the other; small pieces share one. */
final class GzipMembers {
  /** Up to this size an entry shares a member with its neighbours. */
  static final int SMALL = 64 * 1024;

  static final int NORMAL = 6;

  private static final int SHARED = 256 * 1024;

  private final Counted out;
  private final ByteArrayOutputStream shared = new ByteArrayOutputStream();

  GzipMembers(OutputStream out) {
    this.out = new Counted(out);
  }

  /** Adds to the shared member, which ends when it is large enough. */
  void share(byte[] bytes) throws IOException {
    shared.writeBytes(bytes);
    if (shared.size() >= SHARED) {
      flush();
    }
  }

  /** Ends the shared member. */
  void flush() throws IOException {
    if (shared.size() > 0) {
      try (OutputStream member = new Member(out, NORMAL)) {
        shared.writeTo(member);
      }
      shared.reset();
    }
  }

  /** Opens a member of its own; it ends when closed. */
  OutputStream open(int level) throws IOException {
    flush();
    return new Member(out, level);
  }

  /** Bytes written so far, without what waits in the shared member. */
  long position() {
    return out.count;
  }

  /** Level for content that begins like this: what does not shrink is stored. */
  static int level(byte[] sample, int length) {
    Deflater trial = new Deflater(Deflater.BEST_SPEED, true);
    trial.setInput(sample, 0, length);
    trial.finish();
    byte[] buffer = new byte[8192];
    long packed = 0;
    while (!trial.finished()) {
      packed += trial.deflate(buffer);
    }
    trial.end();
    return packed > length * 0.97 ? Deflater.NO_COMPRESSION : NORMAL;
  }

  private static final class Member extends GZIPOutputStream {
    Member(OutputStream out, int level) throws IOException {
      super(out, 32 * 1024);
      def.setLevel(level);
    }
  }

  private static final class Counted extends FilterOutputStream {
    long count;

    Counted(OutputStream out) {
      super(out);
    }

    @Override
    public void write(int b) throws IOException {
      out.write(b);
      count++;
    }

    @Override
    public void write(byte[] b, int off, int len) throws IOException {
      out.write(b, off, len);
      count += len;
    }

    @Override
    public void close() throws IOException {
      out.flush(); // a member ends, the file goes on
    }
  }
}
