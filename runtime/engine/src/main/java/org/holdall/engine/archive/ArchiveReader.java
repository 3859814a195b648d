package org.holdall.engine.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.holdall.engine.HoldallException;

/**
 * Reads an archive from begin to end, entry by entry, and trusts nothing in it. Whatever is wrong with the container is
 * a {@link HoldallException}; nothing is ever written to disk.
 */
public final class ArchiveReader {
  /** Without it, nothing is a backup. */
  private static final String REQUIRED = "moodle_backup.xml";

  private final Path file;
  private final Limits limits;
  private final SafeName names;
  private final Set<String> folders = new HashSet<>();
  private final OtherFormats others = new OtherFormats();
  private long entries;
  private boolean complete;

  /** Takes one file after the other. */
  @FunctionalInterface
  public interface Visitor {

    /** One file; what it leaves unread is skipped. */
    void entry(String name, InputStream content) throws IOException;
  }

  private ArchiveReader(Path file, Limits limits) {
    this.file = file;
    this.limits = limits;
    names = new SafeName(file.toString());
  }

  /** Reads with the default limits. */
  public static Container read(Path file, Visitor visitor) throws IOException {
    return read(file, Limits.DEFAULT, visitor);
  }

  /**
   * Reads the whole archive.
   *
   * @return its container
   * @throws org.holdall.engine.LaterException if it is a course of another format
   * @throws HoldallException if it is missing, no archive, truncated, unsafe, a bomb, or no backup
   * @throws IOException if the disk, or the visitor, fails
   */
  public static Container read(Path file, Limits limits, Visitor visitor) throws IOException {
    return new ArchiveReader(file, limits).read(visitor);
  }

  private Container read(Visitor visitor) throws IOException {
    byte[] magic;
    if (Files.isDirectory(file)) {
      throw new HoldallException(file + " is a folder, not an archive. Name an .mbz file.");
    }
    try (InputStream in = Files.newInputStream(file)) {
      magic = in.readNBytes(4);
    } catch (NoSuchFileException e) {
      throw new HoldallException(file + " does not exist. Check the path.", e);
    }
    Container container;
    if (magic.length >= 2 && magic[0] == 0x1f && magic[1] == (byte) 0x8b) {
      tgz(visitor);
      container = Container.TGZ;
    } else if (magic.length == 4 && magic[0] == 'P' && magic[1] == 'K') {
      zip(visitor);
      container = Container.ZIP;
    } else {
      throw new HoldallException(
          file + " is not an archive: neither gzip nor zip. Name an .mbz file that Moodle wrote.");
    }
    requireBackup();
    return container;
  }

  private void tgz(Visitor visitor) throws IOException {
    try (InputStream raw = new BufferedInputStream(Files.newInputStream(file), 64 * 1024);
        GzipCompressorInputStream gzip = GzipCompressorInputStream.builder()
            .setInputStream(raw)
            .setDecompressConcatenated(true)
            .get()) {
      Bounded bytes = new Bounded(gzip, limits, Files.size(file), file.toString());
      TarArchiveInputStream tar = new TarArchiveInputStream(bytes, "UTF-8");
      for (TarArchiveEntry e = tar.getNextEntry(); e != null; e = tar.getNextEntry()) {
        if (!e.isCheckSumOK()) {
          throw new IOException("the header of an entry is not what its checksum says");
        }
        if (!e.isDirectory()
            && (!e.isFile() || e.isLink() || e.isSymbolicLink() || e.isSparse() || special(e))) {
          throw names.refused(e.getName(), "is a link or a special file");
        }
        visit(e.getName(), e.isDirectory(), tar, visitor);
      }
      bytes.transferTo(OutputStream.nullOutputStream());
      if (bytes.total() < 512 || bytes.trailingZeros() < 512) {
        throw new EOFException("no end of the tar");
      }
    } catch (Visited e) {
      throw e.thrown;
    } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
      throw damaged(e);
    }
  }

  private static boolean special(TarArchiveEntry e) {
    return e.isBlockDevice() || e.isCharacterDevice() || e.isFIFO();
  }

  private void zip(Visitor visitor) throws IOException {
    long total = 0;
    try (FileChannel headers = FileChannel.open(file, StandardOpenOption.READ);
        ZipFile zip = opened()) {
      Enumeration<ZipArchiveEntry> all = zip.getEntriesInPhysicalOrder();
      while (all.hasMoreElements()) {
        ZipArchiveEntry e = all.nextElement();
        if (e.isUnixSymlink()) {
          throw names.refused(e.getName(), "is a link or a special file");
        }
        if (e.getGeneralPurposeBit().usesEncryption()) {
          throw new HoldallException(file + " is an encrypted zip. Decrypt it first.");
        }
        if (!Arrays.equals(
            e.getRawName(), ZipDirectory.localName(headers, e.getLocalHeaderOffset()))) {
          throw new ZipException(e.getName() + " has two names");
        }
        CRC32 crc = new CRC32();
        try (InputStream in = new CheckedInputStream(zip.getInputStream(e), crc)) {
          long before = total;
          Bounded bytes = new Bounded(in, limits, Files.size(file), file.toString()).after(before);
          visit(
              new String(e.getRawName(), UTF_8),
              e.isDirectory(),
              bytes,
              visitor); // as it is, not as repaired
          bytes.transferTo(OutputStream.nullOutputStream());
          total = bytes.total();
          if (total - before < e.getSize()) {
            throw new ZipException("entry is shorter than it says");
          }
          if (crc.getValue() != e.getCrc()) {
            throw new ZipException(
                "the content of " + e.getName() + " is not what its checksum says");
          }
        }
      }
    } catch (Visited e) {
      throw e.thrown;
    } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
      throw damaged(e);
    }
  }

  private ZipFile opened() throws IOException {
    checkCount(ZipDirectory.count(file, limits.entries()));
    return ZipFile.builder().setPath(file).get();
  }

  private void visit(String raw, boolean folder, InputStream content, Visitor visitor)
      throws IOException {
    checkCount(++entries);
    String name = names.of(raw, folder);
    if (folder) {
      return;
    }
    complete |= name.equals(REQUIRED);
    if (name.endsWith("/" + REQUIRED)) {
      folders.add(name.substring(0, name.length() - REQUIRED.length()));
    }
    EntryInput entry = new EntryInput(others.look(name, content));
    try {
      visitor.entry(name, entry);
    } catch (IOException e) {
      IOException failed = entry.failed();
      throw failed == null ? new Visited(e) : failed; // the visitor's fault, or the archive's
    }
  }

  private void checkCount(long count) {
    if (count > limits.entries()) {
      throw new HoldallException(file + " has more than " + limits.entries()
          + " entries: it looks like an archive bomb. Do not use it.");
    }
  }

  private void requireBackup() {
    if (complete) {
      return;
    }
    if (!folders.isEmpty()) {
      throw new HoldallException(
          file + " is wrapped in the folder " + folders.iterator().next()
              + ": Moodle would not read it. Pack the content of that folder, not the folder.");
    }
    HoldallException other = others.refusal(file.toString());
    if (other != null) {
      throw other;
    }
    throw new HoldallException(
        file + " has no " + REQUIRED + ": it is not a backup of a Moodle course.");
  }

  private HoldallException damaged(Exception cause) {
    String what =
        cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    boolean cut = cause instanceof EOFException
        || what.contains("runcated")
        || what.contains("nexpected end");
    return new HoldallException(
        file + (cut ? " is truncated" : " is damaged") + " ("
            + what.lines().findFirst().orElse("") + "). Get another copy of it.",
        cause);
  }

  /** An exception of the visitor on its way out. */
  private static final class Visited extends IOException {
    private static final long serialVersionUID = 1L;
    private final IOException thrown;

    Visited(IOException thrown) {
      super(thrown);
      this.thrown = thrown;
    }
  }
}
