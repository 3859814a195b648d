package org.holdall.engine.files;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A file that one process holds: the lock on it ends with the process, however that ends. */
public final class Claim implements Closeable {
  /** Files of this process: to open and close one a second time would release its lock. */
  private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();

  private final Path file;
  private final Path key;
  private final FileChannel channel;

  private Claim(Path file, Path key, FileChannel channel) {
    this.file = file;
    this.key = key;
    this.channel = channel;
  }

  /** A new file; null if there is one already, or somebody took the new one at once. */
  public static @Nullable Claim create(FileOperations disk, Path file) throws IOException {
    try {
      return open(disk, file, CREATE_NEW, READ, WRITE);
    } catch (FileAlreadyExistsException e) {
      return null;
    } catch (IOException e) {
      try {
        disk.delete(file); // a file that cannot be locked is nobody's
      } catch (IOException more) {
        e.addSuppressed(more);
      }
      throw e;
    }
  }

  /** A file that is there; null if it is gone, or its owner lives. */
  public static @Nullable Claim take(FileOperations disk, Path file) throws IOException {
    try {
      return open(disk, file, READ, WRITE);
    } catch (NoSuchFileException e) {
      return null;
    }
  }

  private static @Nullable Claim open(FileOperations disk, Path file, OpenOption... options)
      throws IOException {
    Path key = file.toAbsolutePath().resolveSibling("").toRealPath().resolve(file.getFileName());
    if (!OURS.add(key)) {
      return null;
    }
    FileChannel channel = null;
    boolean taken = false;
    try {
      channel = disk.open(file, options);
      taken = disk.lock(channel) && disk.size(file) >= 0; // not deleted between opening and locking
      return taken ? new Claim(file, key, channel) : null;
    } finally {
      if (!taken) {
        if (channel != null) {
          channel.close();
        }
        OURS.remove(key);
      }
    }
  }

  Path file() {
    return file;
  }

  /** The open file. No other may be opened on it. */
  FileChannel channel() {
    return channel;
  }

  /** Lets others have it. May be called again. */
  @Override
  public void close() throws IOException {
    if (channel.isOpen()) {
      try {
        channel.close();
      } finally {
        OURS.remove(key);
      }
    }
  }
}
