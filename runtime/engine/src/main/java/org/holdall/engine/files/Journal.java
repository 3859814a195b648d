package org.holdall.engine.files;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.file.StandardOpenOption.READ;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a restore is about to do to the pool: the names of contents that were not there before, on the disk before any of
 * them appears. A text of batches: {@code batch}, one name per line, {@code ready}. A batch without its end was cut by a
 * power failure, and nothing of it appeared. Who runs the restore holds the file.
 */
final class Journal implements Closeable {
  private static final String BEGIN = "batch";
  private static final String END = "ready";

  private final FileOperations disk;
  private final Claim claim;
  private final Set<String> names;

  private Journal(FileOperations disk, Claim claim, Set<String> names) {
    this.disk = disk;
    this.claim = claim;
    this.names = names;
  }

  /** A new one; null if the name is taken. */
  static @Nullable Journal create(FileOperations disk, Path file) throws IOException {
    Claim claim = Claim.create(disk, file);
    return claim == null ? null : new Journal(disk, claim, new LinkedHashSet<>());
  }

  /** One that a killed restore left; null if it is gone, or its restore still runs. */
  static @Nullable Journal take(FileOperations disk, Path file) throws IOException {
    Claim claim = Claim.take(disk, file);
    if (claim == null) {
      return null;
    }
    try {
      return new Journal(disk, claim, read(claim.channel()));
    } catch (IOException e) {
      claim.close();
      throw e;
    }
  }

  private static Set<String> read(FileChannel channel) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ByteBuffer buffer = ByteBuffer.allocate(8192);
    for (long at = 0; channel.read(buffer.clear(), at) > 0; at += buffer.position()) {
      bytes.write(buffer.array(), 0, buffer.position());
    }
    Set<String> names = new LinkedHashSet<>();
    List<String> batch = new ArrayList<>();
    for (String line : bytes.toString(US_ASCII).split("\n")) {
      if (line.equals(BEGIN)) {
        batch.clear();
      } else if (line.equals(END)) {
        names.addAll(batch);
      } else if (Pool.isHash(line)) {
        batch.add(line);
      }
    }
    return names;
  }

  /** All names that were promised. */
  Set<String> names() {
    return names;
  }

  /** Writes names, on the disk when this returns. */
  void promise(Collection<String> batch) throws IOException {
    StringBuilder text = new StringBuilder("\n").append(BEGIN).append('\n');
    batch.forEach(name -> text.append(name).append('\n'));
    text.append(END).append('\n');
    disk.write(claim.channel(), ByteBuffer.wrap(text.toString().getBytes(US_ASCII)));
    disk.force(claim.channel());
    try (FileChannel folder = disk.open(claim.file().resolveSibling(""), READ)) {
      disk.force(folder); // else a power failure may forget the journal
    }
    names.addAll(batch);
  }

  /** Deletes it: the restore is over. */
  void remove() throws IOException {
    disk.delete(claim.file()); // while it is held, so that nobody takes it for a leftover
    claim.close();
  }

  /** Leaves it to the next command. May be called again. */
  @Override
  public void close() throws IOException {
    claim.close();
  }
}
