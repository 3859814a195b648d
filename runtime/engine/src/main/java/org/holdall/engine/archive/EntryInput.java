package org.holdall.engine.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** One entry as a visitor reads it: remembers that the archive failed, and does not close it. */
final class EntryInput extends FilterInputStream {
  private @Nullable IOException failed;

  EntryInput(InputStream in) {
    super(in);
  }

  /** What the archive threw, null if it did not. */
  @Nullable
  IOException failed() {
    return failed;
  }

  @Override
  public int read() throws IOException {
    try {
      return super.read();
    } catch (IOException e) {
      failed = e;
      throw e;
    }
  }

  @Override
  public int read(byte[] b, int off, int len) throws IOException {
    try {
      return super.read(b, off, len);
    } catch (IOException e) {
      failed = e;
      throw e;
    }
  }

  @Override
  public void close() {
    // the archive goes on after the entry
  }
}
