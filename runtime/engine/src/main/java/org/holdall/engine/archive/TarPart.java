package org.holdall.engine.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import org.holdall.engine.parallel.Workers;
import org.jspecify.annotations.Nullable;

/**
 * Some entries of a tar. Blocks that are full are compressed at once; what remains before the first and after the last
 * of them waits in the spool, to share blocks with the parts before and after.
 */
final class TarPart implements ArchivePart {
  private static final String FRONT = "moodle_backup.xml";

  private final Spool spool;
  private final Workers workers;
  private final EntryNames names;
  private final @Nullable TarPart front;
  private final List<WrittenEntry> entries = new ArrayList<>();
  private final List<Piece> pieces = new ArrayList<>();
  private Block rest = new Block();
  private @Nullable String open;
  private boolean closed;

  /** Bytes of the tar in the spool: as they are, or as a gzip member. */
  record Piece(boolean packed, Future<Spool.Range> range) {}

  /**
   * Begins a part.
   *
   * @param front takes what comes before all parts; null if this is it
   */
  TarPart(Spool spool, Workers workers, EntryNames names, @Nullable TarPart front) {
    this.spool = spool;
    this.workers = workers;
    this.names = names;
    this.front = front;
  }

  @Override
  public OutputStream entry(String name) throws IOException {
    if (front != null && name.equals(FRONT)) {
      return front.entry(name);
    }
    if (closed || open != null) {
      throw new IOException(closed ? "after the end: " + name : open + " is still open");
    }
    workers.check();
    names.take(name);
    open = name;
    return new Entry(name);
  }

  /** Complete entries, in order. */
  List<WrittenEntry> entries() {
    return entries;
  }

  /** All bytes, in order; none are missing once it is closed. */
  List<Piece> pieces() {
    return pieces;
  }

  @Override
  public void close() throws IOException {
    if (!closed) {
      closed = true;
      seal(false);
    }
  }

  private void add(byte[] b, int len) {
    for (int at = 0; at < len; ) {
      int n = Math.min(rest.free(), len - at);
      rest.add(b, at, n, false);
      at += n;
      if (rest.free() == 0) {
        seal(true);
      }
    }
  }

  private void seal(boolean pack) {
    if (rest.size() > 0) {
      pieces.add(piece(rest, pack));
      rest = new Block();
    }
  }

  private Piece piece(Block block, boolean pack) {
    return new Piece(
        pack, workers.submit(() -> spool.write(pack ? block.gzip(Block.NORMAL) : block.bytes())));
  }

  private final class Entry extends OutputStream {
    private final String name;
    private final MessageDigest sha256 = Digests.sha256();
    private final List<Piece> full = new ArrayList<>();
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
      size += len;
      for (int at = off; at < off + len; ) {
        int n = Math.min(block.free(), off + len - at);
        block.add(b, at, n, false);
        at += n;
        if (block.free() == 0) {
          workers.check();
          full.add(piece(block, true));
          block = new Block();
        }
      }
    }

    @Override
    public void close() throws IOException {
      if (ended) {
        return;
      }
      ended = true;
      add(TarHeader.of(name, size), TarHeader.BLOCK);
      if (!full.isEmpty()) {
        seal(pieces.stream().anyMatch(Piece::packed));
        pieces.addAll(full);
      }
      add(block.bytes(), block.size());
      byte[] padding = TarHeader.padding(size);
      add(padding, padding.length);
      entries.add(new WrittenEntry(name, size, Digests.hex(sha256)));
      open = null;
    }
  }
}
