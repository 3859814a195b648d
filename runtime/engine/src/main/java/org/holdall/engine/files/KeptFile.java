package org.holdall.engine.files;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.holdall.engine.HoldallException;
import org.jspecify.annotations.Nullable;

/**
 * A new file of a restore, complete once it is closed: in memory, or on the disk as soon as it is too large for that. Throws
 * {@link HoldallException} when the disk fails.
 */
public final class KeptFile extends OutputStream {
  /** In bytes: what its objects and its name take. */
  private static final int OVERHEAD = 256;

  private final int room;
  private final Supplier<PrivateFile> disk;
  private final PrivateContent onDisk;
  private final LongConsumer taken;
  private ByteArrayOutputStream memory = new ByteArrayOutputStream();
  private @Nullable PrivateFile file;

  /**
   * Begins a file.
   *
   * @param room bytes that it may have in memory
   * @param disk begins it on the disk
   * @param onDisk what is there
   * @param taken told how many bytes stay in memory
   */
  KeptFile(int room, Supplier<PrivateFile> disk, PrivateContent onDisk, LongConsumer taken) {
    this.room = room;
    this.disk = disk;
    this.onDisk = onDisk;
    this.taken = taken;
  }

  /** Begins a file that never goes to the disk. */
  public static KeptFile inMemory() {
    return new KeptFile(
        Integer.MAX_VALUE,
        () -> {
          throw new IllegalStateException("too large");
        },
        InputStream::nullInputStream,
        size -> {});
  }

  @Override
  public void write(int b) {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] b, int off, int len) {
    if (file != null || memory.size() + (long) len > room) {
      onDisk().write(b, off, len);
    } else {
      memory.write(b, off, len);
    }
  }

  /** Where all of it is from now on. */
  private PrivateFile onDisk() {
    PrivateFile now = file;
    if (now == null) {
      now = disk.get();
      file = now;
      byte[] before = memory.toByteArray();
      now.write(before, 0, before.length);
      memory = new ByteArrayOutputStream(0);
    }
    return now;
  }

  /** Writes to the disk what is in memory so far; before it is closed. */
  void toDisk() {
    onDisk();
  }

  /** Whether nothing of it is on the disk. */
  boolean isInMemory() {
    return file == null;
  }

  /** What was written; to be read after the file is closed. */
  public PrivateContent content() {
    if (file != null) {
      return onDisk;
    }
    byte[] bytes = memory.toByteArray();
    return () -> new ByteArrayInputStream(bytes);
  }

  @Override
  public void close() {
    if (file != null) {
      file.close();
    } else {
      taken.accept(memory.size() + OVERHEAD);
    }
  }
}
