package org.holdall.engine.archive;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The list at the end of a zip, counted before anybody keeps it in memory. Numbers are little-endian, in bytes. */
final class ZipDirectory {
  private static final int END = 0x06054b50;
  private static final int END_LENGTH = 22;
  private static final int LARGE_LOCATOR = 0x07064b50;
  private static final int LARGE_LOCATOR_LENGTH = 20;
  private static final int LARGE_END_LENGTH = 56;
  private static final int ENTRY = 0x02014b50;
  private static final int ENTRY_LENGTH = 46;
  private static final int MAX_COMMENT = 0xffff;

  private ZipDirectory() {}

  /**
   * Number of entries that are there, whatever the zip says; no more than {@code most} + 1 are counted. A zip without such a list
   * has none.
   */
  static long count(Path file, long most) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      long start = start(channel);
      if (start < 0 || start > channel.size()) {
        return 0;
      }
      InputStream in = Channels.newInputStream(channel.position(start));
      return count(new DataInputStream(new BufferedInputStream(in, 64 * 1024)), most);
    }
  }

  private static long count(DataInputStream in, long most) throws IOException {
    byte[] header = new byte[ENTRY_LENGTH];
    long count = 0;
    try {
      while (count <= most) {
        in.readFully(header);
        ByteBuffer entry = ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN);
        if (entry.getInt(0) != ENTRY) {
          break;
        }
        count++;
        in.skipNBytes(
            length(entry, 28) + length(entry, 30) + length(entry, 32)); // name, extra, comment
      }
    } catch (EOFException e) {
      return count; // the list ends with the file, or is cut: whoever reads it says so
    }
    return count;
  }

  private static long length(ByteBuffer entry, int position) {
    return entry.getShort(position) & 0xffff;
  }

  /** Where the list begins, as {@link org.apache.commons.compress.archivers.zip.ZipFile} finds it; -1 if there is none. */
  private static long start(FileChannel channel) throws IOException {
    long size = channel.size();
    long from = Math.max(0, size - END_LENGTH - MAX_COMMENT);
    ByteBuffer tail = read(channel, from, (int) (size - from));
    for (int at = tail.limit() - END_LENGTH; at >= 0; at--) {
      if (tail.getInt(at) == END) {
        long length = tail.getInt(at + 12) & 0xffffffffL;
        long offset = tail.getInt(at + 16) & 0xffffffffL;
        long large = large(channel, from + at);
        return large >= 0 ? large : Math.max(offset, from + at - length);
      }
    }
    return -1;
  }

  /** Where the list of a large zip begins; -1 if it is not one. */
  private static long large(FileChannel channel, long end) throws IOException {
    if (end < LARGE_LOCATOR_LENGTH) {
      return -1;
    }
    ByteBuffer locator = read(channel, end - LARGE_LOCATOR_LENGTH, LARGE_LOCATOR_LENGTH);
    long at = locator.getLong(8);
    if (locator.getInt(0) != LARGE_LOCATOR || at < 0 || at > end - LARGE_END_LENGTH) {
      return -1;
    }
    return read(channel, at, LARGE_END_LENGTH).getLong(48);
  }

  private static ByteBuffer read(FileChannel channel, long position, int length)
      throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    long at = position;
    while (buffer.hasRemaining()) {
      int n = channel.read(buffer, at);
      if (n < 0) {
        throw new EOFException("the zip became shorter");
      }
      at += n;
    }
    return buffer.flip();
  }
}
