package org.holdall.engine.archive;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes a gzip-tar. Entries are spooled compressed in a file beside the target, since a tar says sizes first and the
 * index comes before all; content from elsewhere goes straight into the archive. The same entries give the same bytes.
 */
public final class TgzWriter implements ArchiveWriter {
  /** What readers ask for first comes first; kept in memory until then. */
  private static final String FIRST = "moodle_backup.xml";

  private final AsideFile aside;
  private final AsideFile spool;
  private final GzipMembers spooled;
  private final List<Range> ranges = new ArrayList<>();
  private final List<Pending> contents = new ArrayList<>();
  private final EntryNames names = new EntryNames();
  private final ArchiveIndex index = new ArchiveIndex();
  private final Manifest manifest = new Manifest();
  private final ByteArrayOutputStream front = new ByteArrayOutputStream();
  private long mark;
  private @Nullable String open;

  /** Bytes of the spool, and the header that goes before them unless they hold their own. */
  private record Range(byte @Nullable [] header, long from, long to) {}

  private record Pending(String name, long size, Content content) {}

  /**
   * Begins an archive beside its target.
   *
   * @throws org.holdall.engine.HoldallException if the target exists and is not to be overwritten
   */
  public TgzWriter(Path target, boolean overwrite) throws IOException {
    aside = new AsideFile(target, overwrite);
    try {
      spool = new AsideFile(target, overwrite);
    } catch (IOException | RuntimeException e) {
      aside.close();
      throw e;
    }
    spooled = new GzipMembers(buffered(spool));
  }

  private static OutputStream buffered(AsideFile file) {
    return new BufferedOutputStream(Channels.newOutputStream(file.channel()), 64 * 1024);
  }

  @Override
  public OutputStream entry(String name) throws IOException {
    if (open != null) {
      throw new IOException(open + " is still open");
    }
    names.take(name);
    for (String folder : index.newFolders(name)) {
      spooled.share(TarHeader.of(folder, 0));
    }
    open = name;
    return new Entry(name);
  }

  @Override
  public void content(String name, long size, Content content) throws IOException {
    names.take(name);
    contents.add(new Pending(name, size, content));
  }

  @Override
  public int entries() {
    return names.size();
  }

  @Override
  public long finish() throws IOException {
    endRange(null);
    OutputStream out = buffered(aside);
    GzipMembers members = new GzipMembers(out);
    List<String> folders = new ArrayList<>();
    for (Pending pending : contents) {
      folders.addAll(index.newFolders(pending.name));
      index.file(pending.name, pending.size, false);
    }
    small(members, ArchiveIndex.NAME, index.bytes());
    members.share(front.toByteArray());
    members.flush();
    for (Range range : ranges) {
      if (range.header != null) {
        members.share(range.header);
        members.flush();
      }
      out.flush();
      copy(range);
    }
    for (Pending pending : contents) {
      while (!folders.isEmpty() && pending.name.startsWith(folders.get(0))) {
        members.share(TarHeader.of(folders.remove(0), 0));
      }
      add(members, pending);
    }
    small(members, Manifest.NAME, manifest.bytes());
    members.share(new byte[2 * TarHeader.BLOCK]);
    members.flush();
    out.flush();
    spool.close();
    return aside.publish();
  }

  private void small(GzipMembers members, String name, byte[] bytes) throws IOException {
    names.take(name);
    MessageDigest sha256 = Digests.sha256();
    sha256.update(bytes);
    members.share(TarHeader.of(name, bytes.length));
    members.share(bytes);
    members.share(TarHeader.padding(bytes.length));
    manifest.add(name, bytes.length, Digests.hex(sha256));
  }

  private void copy(Range range) throws IOException {
    FileChannel to = aside.channel();
    for (long at = range.from; at < range.to; ) {
      at += spool.channel().transferTo(at, range.to - at, to);
    }
  }

  private void add(GzipMembers members, Pending pending) throws IOException {
    MessageDigest sha256 = Digests.sha256();
    try (InputStream in = new DigestInputStream(pending.content.open(), sha256)) {
      byte[] begin = in.readNBytes(GzipMembers.SMALL);
      members.share(TarHeader.of(pending.name, pending.size));
      long size = begin.length;
      if (begin.length < GzipMembers.SMALL) {
        members.share(begin);
        members.share(TarHeader.padding(size));
      } else {
        try (OutputStream member = members.open(GzipMembers.level(begin, begin.length))) {
          member.write(begin);
          size += in.transferTo(member);
          member.write(TarHeader.padding(size));
        }
      }
      if (size != pending.size) {
        throw new IOException(pending.name + " has " + size + " bytes instead of " + pending.size);
      }
    }
    manifest.add(pending.name, pending.size, Digests.hex(sha256));
  }

  /** Ends the members of the spool here; what was written since the last range is the next one. */
  private void endRange(byte @Nullable [] header) throws IOException {
    spooled.flush();
    if (spooled.position() > mark) {
      ranges.add(new Range(header, mark, spooled.position()));
      mark = spooled.position();
    }
  }

  @Override
  public void close() throws IOException {
    try (aside) {
      spool.close();
    }
  }

  /** An entry: kept in memory while small, else a member of its own. */
  private final class Entry extends OutputStream {
    private final String name;
    private final MessageDigest sha256 = Digests.sha256();
    private final ByteArrayOutputStream small = new ByteArrayOutputStream();
    private @Nullable OutputStream member;
    private long size;
    private final boolean first;
    private boolean closed;

    Entry(String name) {
      this.name = name;
      this.first = name.equals(FIRST);
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] b, int off, int len) throws IOException {
      sha256.update(b, off, len);
      size += len;
      if (member == null && size >= GzipMembers.SMALL && !first) {
        endRange(null);
        member = spooled.open(GzipMembers.NORMAL);
        small.writeTo(member);
        small.reset();
      }
      (member == null ? small : member).write(b, off, len);
    }

    @Override
    public void close() throws IOException {
      if (closed) {
        return;
      }
      closed = true;
      if (first) {
        front.writeBytes(TarHeader.of(name, size));
        small.writeTo(front);
        front.writeBytes(TarHeader.padding(size));
      } else if (member == null) {
        spooled.share(TarHeader.of(name, size));
        spooled.share(small.toByteArray());
        spooled.share(TarHeader.padding(size));
      } else {
        member.write(TarHeader.padding(size));
        member.close();
        endRange(TarHeader.of(name, size));
      }
      index.file(name, size, first);
      manifest.add(name, size, Digests.hex(sha256));
      open = null;
    }
  }
}
