package org.holdall.engine.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Future;
import org.holdall.engine.parallel.Workers;

/** The gzip members of an archive, in order, whoever compresses them. What is small shares one with its neighbours. */
final class Members {
  private final FileChannel out;
  private final Spool spool;
  private final Workers workers;
  private final Deque<Output> waiting = new ArrayDeque<>();
  private Block block = new Block();
  private boolean sole = true;

  private interface Output {
    void write() throws IOException;
  }

  Members(FileChannel out, Spool spool, Workers workers) {
    this.out = out;
    this.spool = spool;
    this.workers = workers;
  }

  void add(byte[] bytes) throws IOException {
    add(bytes, bytes.length, false);
  }

  /** Adds content of any kind: what is compressed already is only stored. */
  void content(byte[] bytes, int length) throws IOException {
    add(bytes, length, Shrinking.hopeless(bytes, length));
  }

  private void add(byte[] bytes, int length, boolean stored) throws IOException {
    for (int at = 0; at < length; ) {
      int n = Math.min(block.free(), length - at);
      block.add(bytes, at, n, stored);
      at += n;
      if (block.free() == 0) {
        cut();
      }
    }
  }

  void add(TarPart.Piece piece) throws IOException {
    if (!piece.packed()) {
      add(spool.read(workers.get(piece.range())));
      return;
    }
    cut();
    sole = false;
    hold(() -> spool.copy(workers.get(piece.range()), out));
  }

  private void cut() throws IOException {
    if (block.size() > 0) {
      Block full = block;
      block = new Block();
      sole = false;
      Future<byte[]> packed = workers.submit(() -> full.gzip(Block.NORMAL));
      hold(() -> write(workers.get(packed)));
    }
  }

  private void hold(Output output) throws IOException {
    waiting.add(output);
    drain(2 * workers.count());
  }

  private void drain(int rest) throws IOException {
    while (waiting.size() > rest) {
      waiting.remove().write();
    }
  }

  private void write(byte[] bytes) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    while (buffer.hasRemaining()) {
      out.write(buffer);
    }
  }

  /** Size of all that was added, if nothing else came. */
  long size() throws IOException {
    drain(0);
    return out.position() + last().length;
  }

  /** Writes the last member. */
  void finish() throws IOException {
    drain(0);
    write(last());
  }

  private byte[] last() {
    return block.size() == 0 ? new byte[0] : block.gzip(sole ? Block.BEST : Block.NORMAL);
  }
}
