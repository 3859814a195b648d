package org.holdall.engine.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Future;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.holdall.engine.parallel.Workers;

/** Writes a zip: the entries of all parts, contents, manifest. Contents larger than a block are compressed by one thread. */
final class ZipWriter extends SpoolingWriter<ZipPart> {
  private final ZipArchiveOutputStream zip;
  private final Deque<Small> waiting = new ArrayDeque<>();

  /** Content in memory that somebody compresses. */
  private record Small(ZipArchiveEntry entry, Future<byte[]> packed) {}

  ZipWriter(Path target, boolean overwrite, Workers workers) throws IOException {
    super(target, overwrite, workers);
    zip = new ZipArchiveOutputStream(aside.channel());
    zip.setUseZip64(Zip64Mode.AsNeeded);
  }

  @Override
  ZipPart begin() {
    return new ZipPart(spool, workers, names);
  }

  @Override
  void assemble(List<ZipPart> parts, List<Pending> contents) throws IOException {
    for (ZipPart part : parts) {
      for (ZipPart.Packed packed : part.entries()) {
        add(packed);
      }
    }
    for (Pending pending : contents) {
      add(pending);
    }
    drain(0);
    byte[] list = Manifest.write(digests, aside.channel().position());
    names.take(Manifest.NAME);
    small(Manifest.NAME, list, list.length);
    drain(0);
    zip.finish();
  }

  private void add(ZipPart.Packed packed) throws IOException {
    long size = 0;
    List<InputStream> pieces = new ArrayList<>();
    for (Future<Spool.Range> piece : packed.pieces()) {
      Spool.Range range = workers.get(piece);
      size += range.length();
      pieces.add(spool.stream(range));
    }
    WrittenEntry written = packed.entry();
    ZipArchiveEntry entry = header(written.name(), written.size(), packed.crc());
    entry.setCompressedSize(size);
    zip.addRawArchiveEntry(entry, new SequenceInputStream(Collections.enumeration(pieces)));
    digests.put(written.name(), written.sha256());
  }

  private void add(Pending pending) throws IOException {
    try (InputStream in = pending.content().open()) {
      byte[] buffer = new byte[(int) Math.min(Block.SIZE, pending.size() + 1)];
      int n = in.readNBytes(buffer, 0, buffer.length);
      if (n < Block.SIZE) {
        pending.check(n);
        digests.put(pending.name(), small(pending.name(), buffer, n));
      } else {
        drain(0);
        large(pending, buffer, in);
      }
    }
  }

  private String small(String name, byte[] bytes, int length) throws IOException {
    MessageDigest sha256 = Digests.sha256();
    sha256.update(bytes, 0, length);
    CRC32 crc = new CRC32();
    crc.update(bytes, 0, length);
    Block block = new Block();
    block.add(bytes, 0, length, Shrinking.hopeless(bytes, length));
    ZipArchiveEntry entry = header(name, length, crc.getValue());
    waiting.add(new Small(entry, workers.submit(() -> block.piece(true))));
    drain(2 * workers.count());
    return Digests.hex(sha256);
  }

  private void large(Pending pending, byte[] begin, InputStream rest) throws IOException {
    MessageDigest sha256 = Digests.sha256();
    zip.setLevel(Shrinking.hopeless(begin, begin.length) ? Deflater.NO_COMPRESSION : Block.NORMAL);
    zip.putArchiveEntry(header(pending.name()));
    long size = 0;
    for (int n = begin.length; n > 0; n = rest.readNBytes(begin, 0, begin.length)) {
      sha256.update(begin, 0, n);
      zip.write(begin, 0, n);
      size += n;
    }
    zip.closeArchiveEntry();
    pending.check(size);
    digests.put(pending.name(), Digests.hex(sha256));
  }

  private void drain(int rest) throws IOException {
    while (waiting.size() > rest) {
      Small next = waiting.remove();
      byte[] packed = workers.get(next.packed);
      next.entry.setCompressedSize(packed.length);
      zip.addRawArchiveEntry(next.entry, new ByteArrayInputStream(packed));
    }
  }

  private static ZipArchiveEntry header(String name, long size, long crc) {
    ZipArchiveEntry entry = header(name);
    entry.setMethod(ZipEntry.DEFLATED);
    entry.setSize(size);
    entry.setCrc(crc);
    return entry;
  }

  private static ZipArchiveEntry header(String name) {
    ZipArchiveEntry entry = new ZipArchiveEntry(name);
    entry.setTimeLocal(LocalDateTime.of(2013, 1, 1, 0, 0));
    return entry;
  }
}
