package org.holdall.engine.archive;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** Writes a zip. Entries go straight into the file; the same entries give the same bytes. */
public final class ZipWriter implements ArchiveWriter {
  private final AsideFile aside;
  private final ZipArchiveOutputStream zip;
  private final EntryNames names = new EntryNames();
  private final List<Pending> contents = new ArrayList<>();
  private final Manifest manifest = new Manifest();

  private record Pending(String name, long size, Content content) {}

  /**
   * Begins an archive beside its target.
   *
   * @throws org.holdall.engine.HoldallException if the target exists and is not to be overwritten
   */
  public ZipWriter(Path target, boolean overwrite) throws IOException {
    aside = new AsideFile(target, overwrite);
    zip = new ZipArchiveOutputStream(aside.channel());
    zip.setUseZip64(Zip64Mode.AsNeeded);
  }

  @Override
  public OutputStream entry(String name) throws IOException {
    names.take(name);
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
    for (Pending pending : contents) {
      try (InputStream in = pending.content.open();
          Entry out = new Entry(pending.name)) {
        long size = in.transferTo(out);
        if (size != pending.size) {
          throw new IOException(
              pending.name + " has " + size + " bytes instead of " + pending.size);
        }
      }
    }
    byte[] list = manifest.bytes();
    names.take(Manifest.NAME);
    try (Entry out = new Entry(Manifest.NAME)) {
      out.write(list);
    }
    zip.finish();
    return aside.publish();
  }

  @Override
  public void close() throws IOException {
    aside.close();
  }

  private final class Entry extends FilterOutputStream {
    private final String name;
    private final MessageDigest sha256 = Digests.sha256();
    private long size;
    private boolean closed;

    Entry(String name) throws IOException {
      super(zip);
      this.name = name;
      out = new DigestOutputStream(zip, sha256);
      ZipArchiveEntry entry = new ZipArchiveEntry(name);
      entry.setTimeLocal(LocalDateTime.of(2013, 1, 1, 0, 0));
      zip.putArchiveEntry(entry);
    }

    @Override
    public void write(int b) throws IOException {
      out.write(b);
      size++;
    }

    @Override
    public void write(byte[] b, int off, int len) throws IOException {
      out.write(b, off, len);
      size += len;
    }

    @Override
    public void close() throws IOException {
      if (!closed) {
        closed = true;
        zip.closeArchiveEntry();
        manifest.add(name, size, Digests.hex(sha256));
      }
    }
  }
}
