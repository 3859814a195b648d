package org.holdall.engine.archive;

import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Unfinished files of one target. A process that is killed cannot delete its own; the next one for the same target does.
 * Who writes one holds a lock on it, which ends with the process.
 */
final class Leftovers {
  /** Files of this process: to open and close one a second time would release its lock. */
  private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();

  /** A file is locked long before. */
  private static final Duration YOUNG = Duration.ofMinutes(1);

  private final Path folder;
  private final String begin;
  private final String end;

  Leftovers(Path folder, String begin, String end) {
    this.folder = folder;
    this.begin = begin;
    this.end = end;
  }

  /** A name that is not taken. */
  Path next() {
    return folder.resolve(begin + Long.toHexString(ThreadLocalRandom.current().nextLong()) + end);
  }

  /** Keeps others from deleting a file, where the file system has locks. */
  @SuppressWarnings("resource") // the lock ends with the channel
  void claim(Path file, FileChannel channel) {
    OURS.add(file);
    lock(channel);
  }

  /** Forgets a file that is closed. */
  void release(Path file) {
    OURS.remove(file);
  }

  /** Deletes what nobody writes to any more. */
  void delete() throws IOException {
    Pattern name = Pattern.compile(Pattern.quote(begin) + "[0-9a-f]{1,16}" + Pattern.quote(end));
    List<Path> found;
    try (Stream<Path> files = Files.list(folder)) {
      found = files
          .filter(file -> name.matcher(file.getFileName().toString()).matches())
          .toList();
    }
    for (Path file : found) {
      if (!OURS.contains(file)
          && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
          && Files.isWritable(file)
          && old(file)) {
        try (FileChannel channel = FileChannel.open(file, WRITE)) {
          if (lock(channel)) {
            Files.deleteIfExists(file);
          }
        }
      }
    }
  }

  private static boolean old(Path file) throws IOException {
    return Files.getLastModifiedTime(file).toInstant().isBefore(Instant.now().minus(YOUNG));
  }

  private static boolean lock(FileChannel channel) {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (IOException e) {
      return false; // without locks nobody knows who writes, and nothing is deleted
    }
  }
}
