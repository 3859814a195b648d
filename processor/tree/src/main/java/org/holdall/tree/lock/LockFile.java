package org.holdall.tree.lock;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.holdall.tree.text.TreeFormatException;

/** Locks in a folder, one file {@code <tree id>.lock} each. */
public final class LockFile {
  private LockFile() {}

  /** The file of a tree's lock. */
  public static Path of(Path folder, String treeId) {
    return folder.resolve(treeId + ".lock");
  }

  /**
   * Reads a lock.
   *
   * @throws IOException if the file cannot be read or is not a lock; the message says where and why
   */
  public static Lock read(Path file) throws IOException {
    try {
      return LockText.parse(Files.readString(file));
    } catch (TreeFormatException e) {
      throw new IOException(file + ", " + e.getMessage(), e);
    } catch (CharacterCodingException e) {
      throw new IOException(file + " is not UTF-8 text", e);
    }
  }

  /** Writes a lock beside its place, then moves it there: nobody ever sees half a lock. */
  public static void write(Path file, Lock lock) throws IOException {
    Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
    Path aside = folder.resolve("." + file.getFileName() + ".new");
    try {
      try (FileChannel out = FileChannel.open(
          aside,
          StandardOpenOption.CREATE,
          StandardOpenOption.TRUNCATE_EXISTING,
          StandardOpenOption.WRITE)) {
        ByteBuffer bytes = StandardCharsets.UTF_8.encode(LockText.print(lock));
        while (bytes.hasRemaining()) {
          out.write(bytes);
        }
        out.force(true);
      }
      Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(aside);
    }
  }
}
