package org.holdall.engine.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import org.holdall.engine.parallel.Workers;

/**
 * Writes a gzip-tar as independent gzip members: index, {@code moodle_backup.xml}, folders, the entries of all parts,
 * contents, manifest. The borders of members depend on nothing but parts and entries.
 */
final class TgzWriter extends SpoolingWriter<TarPart> {
  /** Has what readers ask for first. */
  private final TarPart front;

  TgzWriter(Path target, boolean overwrite, Workers workers) throws IOException {
    super(target, overwrite, workers);
    front = new TarPart(spool, workers, names, null);
  }

  @Override
  TarPart begin() {
    return new TarPart(spool, workers, names, front);
  }

  @Override
  void assemble(List<TarPart> parts, List<Pending> contents) throws IOException {
    front.close();
    Members members = new Members(aside.channel(), spool, workers);
    ArchiveIndex index = index(parts, contents);
    small(members, ArchiveIndex.NAME, index.bytes());
    pieces(members, front);
    for (String folder : index.folders()) {
      members.add(TarHeader.of(folder, 0));
    }
    for (TarPart part : parts) {
      pieces(members, part);
    }
    for (Pending pending : contents) {
      add(members, pending);
    }
    small(members, Manifest.NAME, Manifest.write(digests, members.size()));
    members.add(new byte[2 * TarHeader.BLOCK]);
    members.finish();
  }

  private ArchiveIndex index(List<TarPart> parts, List<Pending> contents) {
    ArchiveIndex index = new ArchiveIndex();
    front.entries().forEach(index::file);
    for (TarPart part : parts) {
      part.entries().forEach(index::file);
    }
    contents.forEach(pending -> index.file(pending.name(), pending.size()));
    return index;
  }

  private void pieces(Members members, TarPart part) throws IOException {
    part.entries().forEach(entry -> digests.put(entry.name(), entry.sha256()));
    for (TarPart.Piece piece : part.pieces()) {
      members.add(piece);
    }
  }

  private void small(Members members, String name, byte[] bytes) throws IOException {
    names.take(name);
    members.add(TarHeader.of(name, bytes.length));
    members.add(bytes);
    members.add(TarHeader.padding(bytes.length));
    MessageDigest sha256 = Digests.sha256();
    sha256.update(bytes);
    digests.put(name, Digests.hex(sha256));
  }

  private void add(Members members, Pending pending) throws IOException {
    MessageDigest sha256 = Digests.sha256();
    members.add(TarHeader.of(pending.name(), pending.size()));
    long size = 0;
    try (InputStream in = pending.content().open()) {
      byte[] buffer = new byte[(int) Math.min(Block.SIZE, pending.size() + 1)];
      for (int n = in.readNBytes(buffer, 0, buffer.length);
          n > 0;
          n = in.readNBytes(buffer, 0, buffer.length)) {
        sha256.update(buffer, 0, n);
        members.content(buffer, n);
        size += n;
      }
    }
    pending.check(size);
    members.add(TarHeader.padding(size));
    digests.put(pending.name(), Digests.hex(sha256));
  }
}
