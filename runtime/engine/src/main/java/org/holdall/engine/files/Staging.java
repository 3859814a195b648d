package org.holdall.engine.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.Map;
import org.holdall.engine.HoldallException;
import org.holdall.engine.archive.Digests;
import org.jspecify.annotations.Nullable;

/**
 * Contents of one restore, each proven to be what its name says: aside, or in the pool already. To write a small one aside takes
 * longer than all else that is done for it.
 */
final class Staging {
  /** The content of no bytes, which every folder in table {@code files} has. */
  static final String EMPTY = "da39a3ee5e6b4b0d3255bfef95601890afd80709";

  private final FileOperations disk;
  private final Pool pool;
  private final Workspace workspace;
  /** In bytes: as much is kept in memory until it is known whether the pool has it. */
  private static final int SMALL = 256 << 10;

  private final Map<String, Long> aside = new HashMap<>();
  private final Map<String, Long> known = new HashMap<>();

  Staging(FileOperations disk, Pool pool, Workspace workspace) {
    this.disk = disk;
    this.pool = pool;
    this.workspace = workspace;
  }

  /** Writes content aside, unless it is small and the pool has it; returns its size in bytes. */
  long stage(String hash, InputStream in) throws IOException {
    try (KeptFile out = new KeptFile(
        SMALL,
        () -> new PrivateFile(disk, workspace.aside(hash)),
        InputStream::nullInputStream,
        size -> {})) {
      long size = copy(hash, in, out);
      if (out.isInMemory() && inPool(hash) == size) {
        known.put(hash, size);
      } else {
        out.toDisk();
        aside.put(hash, size);
      }
      return size;
    }
  }

  private long inPool(String hash) {
    try {
      return disk.size(pool.file(hash));
    } catch (IOException e) {
      throw DiskErrors.failed(pool.file(hash), e); // not the reader's fault
    }
  }

  private void write(String hash, InputStream in) throws IOException {
    try (OutputStream out = new PrivateFile(disk, workspace.aside(hash))) {
      aside.put(hash, copy(hash, in, out));
    }
  }

  /** Reads content to its end; returns its size in bytes. */
  static long copy(String hash, InputStream in, OutputStream out) throws IOException {
    if (!Pool.isHash(hash)) {
      throw new HoldallException(
          "\"" + hash + "\" is no SHA-1, and cannot name content. Do not use this archive.");
    }
    MessageDigest sha1 = Digests.sha1();
    long size = new DigestInputStream(in, sha1).transferTo(out);
    String found = Digests.hex(sha1);
    if (!found.equals(hash)) {
      throw new HoldallException("The content " + hash + " is damaged: it has the SHA-1 " + found
          + ". Get another copy of the archive.");
    }
    return size;
  }

  /** Size in bytes of content of the archive; null if it has not been staged. */
  @Nullable
  Long size(String hash) {
    Long size = aside.get(hash);
    return size != null ? size : known.get(hash);
  }

  /** Size in bytes of content that is aside or that {@link #need} finds elsewhere; -1 if it is nowhere. */
  long find(String hash) throws IOException {
    Long size = aside.get(hash);
    if (size != null) {
      return size;
    }
    return hash.equals(EMPTY) ? 0 : Pool.isHash(hash) ? disk.size(pool.trashed(hash)) : -1;
  }

  /**
   * Sees to it that content is aside, if necessary from the bin.
   *
   * @throws HoldallException if it is nowhere
   */
  Path need(String hash) throws IOException {
    if (!aside.containsKey(hash)) {
      if (find(hash) < 0) {
        if (known.containsKey(hash)) {
          throw new HoldallException("The content " + hash
              + " was taken out of the site's pool during the restore. Restore again.");
        }
        throw new HoldallException(
            "The content " + hash
                + " is neither in the archive nor in the site's pool. Make the backup again, with its files.");
      }
      try (InputStream in =
          hash.equals(EMPTY) ? InputStream.nullInputStream() : disk.read(pool.trashed(hash))) {
        write(hash, in);
      }
    }
    return workspace.aside(hash);
  }
}
