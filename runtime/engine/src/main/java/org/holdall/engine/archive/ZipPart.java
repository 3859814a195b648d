package org.holdall.engine.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.zip.CRC32;
import org.holdall.engine.parallel.Workers;
import org.jspecify.annotations.Nullable;

/** Some entries of a zip, compressed in the spool. */
final class ZipPart implements ArchivePart {
  private final Spool spool;
  private final Workers workers;
  private final EntryNames names;
  private final List<Packed> entries = new ArrayList<>();
  private @Nullable String open;
  private boolean closed;

  /** An entry that is complete, as pieces of a deflate stream. */
  record Packed(WrittenEntry entry, long crc, List<Future<Spool.Range>> pieces) {}

  ZipPart(Spool spool, Workers workers, EntryNames names) {
    this.spool = spool;
    this.workers = workers;
    this.names = names;
  }

  @Override
  public OutputStream entry(String name) throws IOException {
    if (closed || open != null) {
      throw new IOException(closed ? "after the end: " + name : open + " is still open");
    }
    workers.check();
    names.take(name);
    open = name;
    return new Entry(name);
  }

  /** Complete entries, in order. */
  List<Packed> entries() {
    return entries;
  }

  @Override
  public void close() {
    closed = true;
  }

  private final class Entry extends OutputStream {
    private final String name;
    private final MessageDigest sha256 = Digests.sha256();
    private final CRC32 crc = new CRC32();
    private final List<Future<Spool.Range>> pieces = new ArrayList<>();
    private Block block = new Block();
    private long size;
    private boolean ended;

    Entry(String name) {
      this.name = name;
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] b, int off, int len) throws IOException {
      sha256.update(b, off, len);
      crc.update(b, off, len);
      size += len;
      for (int at = off; at < off + len; ) {
        int n = Math.min(block.free(), off + len - at);
        block.add(b, at, n, false);
        at += n;
        if (block.free() == 0) {
          workers.check();
          pack(false);
        }
      }
    }

    private void pack(boolean last) {
      Block full = block;
      block = new Block();
      pieces.add(workers.submit(() -> spool.write(full.piece(last))));
    }

    @Override
    public void close() {
      if (!ended) {
        ended = true;
        pack(true);
        entries.add(
            new Packed(new WrittenEntry(name, size, Digests.hex(sha256)), crc.getValue(), pieces));
        open = null;
      }
    }
  }
}
