package org.holdall.engine.backup;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.holdall.engine.HoldallException;
import org.holdall.engine.archive.EntrySink;
import org.holdall.engine.inspect.BackupHeader;

/** Reads {@code moodle_backup.xml} back while it is written: an archive in which it is unusable must never appear. */
final class HeaderCheck {
  private volatile boolean seen;

  /** The same sink, checked. */
  EntrySink over(EntrySink sink) {
    return name -> {
      OutputStream entry = sink.entry(name);
      return name.equals(BackupHeader.NAME) ? new Copying(entry) : entry;
    };
  }

  /** Fails if there was none. */
  void finish() {
    if (!seen) {
      throw new HoldallException("No step wrote " + BackupHeader.NAME
          + ": the modules of this Holdall are not complete. Install it anew.");
    }
  }

  private final class Copying extends FilterOutputStream {
    private final ByteArrayOutputStream copy = new ByteArrayOutputStream();
    private boolean closed;

    Copying(OutputStream out) {
      super(out);
    }

    @Override
    public void write(int b) throws IOException {
      out.write(b);
      copy.write(b);
    }

    @Override
    public void write(byte[] b, int off, int len) throws IOException {
      out.write(b, off, len);
      copy.write(b, off, len);
    }

    @Override
    public void close() throws IOException {
      super.close();
      if (!closed) {
        closed = true;
        BackupHeader.read(new ByteArrayInputStream(copy.toByteArray()));
        seen = true;
      }
    }
  }
}
