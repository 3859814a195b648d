package org.holdall.engine.archive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Some bytes that are compressed together, independently of all others; parts that do not shrink are stored. */
final class Block {
  /** In bytes: where a stream is cut. Large enough that it costs next to nothing. */
  static final int SIZE = 512 * 1024;

  /** What Moodle uses. */
  static final int NORMAL = 6;

  /** For what is so small that it takes no time. */
  static final int BEST = Deflater.BEST_COMPRESSION;

  private static final byte[] GZIP = {
    0x1f, (byte) 0x8b, Deflater.DEFLATED, 0, 0, 0, 0, 0, 0, (byte) 0xff
  };
  private static final int GZIP_TAIL = 8;

  private final List<Segment> segments = new ArrayList<>();
  private byte[] bytes = new byte[4096];
  private int size;

  /** Bytes from here to the next segment, or the end. */
  private record Segment(int from, boolean stored) {}

  int size() {
    return size;
  }

  /** Number of bytes until it is full. */
  int free() {
    return SIZE - size;
  }

  byte[] bytes() {
    return Arrays.copyOf(bytes, size);
  }

  void add(byte[] b, int off, int len, boolean stored) {
    if (segments.isEmpty() || segments.get(segments.size() - 1).stored != stored) {
      segments.add(new Segment(size, stored));
    }
    if (size + len > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(size + len, Math.min(SIZE, 2 * bytes.length)));
    }
    System.arraycopy(b, off, bytes, size, len);
    size += len;
  }

  /** A whole gzip member. */
  byte[] gzip(int level) {
    CRC32 crc = new CRC32();
    crc.update(bytes, 0, size);
    Packed packed = new Packed();
    packed.add(GZIP, GZIP.length);
    deflate(level, true, packed);
    byte[] tail = new byte[GZIP_TAIL];
    for (int i = 0; i < 4; i++) {
      tail[i] = (byte) (crc.getValue() >> 8 * i);
      tail[4 + i] = (byte) (size >> 8 * i);
    }
    packed.add(tail, tail.length);
    return packed.bytes();
  }

  /** A part of a deflate stream that ends at a byte; {@code last} ends the stream. */
  byte[] piece(boolean last) {
    Packed packed = new Packed();
    deflate(NORMAL, last, packed);
    return packed.bytes();
  }

  private void deflate(int level, boolean last, Packed packed) {
    Deflater deflater = new Deflater(level, true);
    try {
      for (int i = 0; i < segments.size(); i++) {
        Segment segment = segments.get(i);
        int end = i + 1 < segments.size() ? segments.get(i + 1).from : size;
        deflater.setLevel(segment.stored ? Deflater.NO_COMPRESSION : level);
        packed.drain(deflater, Deflater.NO_FLUSH); // what came before, at the level before
        deflater.setInput(bytes, segment.from, end - segment.from);
        packed.drain(deflater, Deflater.NO_FLUSH);
      }
      if (last) {
        deflater.finish();
      }
      packed.drain(deflater, Deflater.SYNC_FLUSH);
    } finally {
      deflater.end();
    }
  }

  /** Bytes that become more. */
  private static final class Packed {
    private byte[] packed = new byte[4096];
    private int length;

    void add(byte[] b, int len) {
      ensure(len);
      System.arraycopy(b, 0, packed, length, len);
      length += len;
    }

    void drain(Deflater deflater, int flush) {
      int n;
      do {
        ensure(64);
        n = deflater.deflate(packed, length, packed.length - length, flush);
        length += n;
      } while (n > 0
          && !deflater.finished()
          && (flush == Deflater.NO_FLUSH || length == packed.length));
    }

    private void ensure(int more) {
      if (length + more > packed.length) {
        packed = Arrays.copyOf(packed, Math.max(2 * packed.length, length + more));
      }
    }

    byte[] bytes() {
      return Arrays.copyOf(packed, length);
    }
  }
}
