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
import java.util.zip.ZipException;

/** The list at the end of a zip, counted before anybody keeps it in memory. Numbers are little-endian, in bytes. */
final class ZipDirectory {
  private static final int END = 0x06054b50;
  private static final int END_LENGTH = 22;
  private static final int LARGE_LOCATOR = 0x07064b50;
  private static final int LARGE_LOCATOR_LENGTH = 20;
  private static final int LARGE_END_LENGTH = 56;
  private static final int ENTRY = 0x02014b50;
  private static final int ENTRY_LENGTH = 46;
  private static final int LOCAL_LENGTH = 30;
  private static final int MAX_COMMENT = 0xffff;

  private ZipDirectory() {}

  /**
   * Number of entries that are there, whatever the zip says; no more than {@code most} + 1 are counted. A zip without such a list
   * has none.
   *
   * @throws ZipException if the zip says another number
   */
  static long count(Path file, long most) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      long end = end(channel);
      if (end < 0) {
        return 0;
      }
      long large = large(channel, end);
      ByteBuffer said = read(channel, end, END_LENGTH);
      long start = large >= 0
          ? read(channel, large, LARGE_END_LENGTH).getLong(48)
          : Math.max(number(said, 16), end - number(said, 12));
      if (start < 0 || start > channel.size()) {
        return 0;
      }
      InputStream in = Channels.newInputStream(channel.position(start));
      long count = count(new DataInputStream(new BufferedInputStream(in, 64 * 1024)), most);
      // Whoever reads the list stops silently where it is broken. Some writers count to 65,535
      // only, and begin again.
      if (count <= most && (count & 0xffff) != length(said, 10) && length(said, 10) != 0xffff) {
        throw new ZipException(
            "its list has " + count + " entries, not the " + length(said, 10) + " it says");
      }
      return count;
    }
  }

  /**
   * The name of an entry where its content begins, which no checksum covers either.
   *
   * @param header position of the entry's own header
   */
  static byte[] localName(FileChannel channel, long header) throws IOException {
    int length = length(read(channel, header, LOCAL_LENGTH), 26);
    return read(channel, header + LOCAL_LENGTH, length).array();
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

  private static int length(ByteBuffer entry, int position) {
    return entry.getShort(position) & 0xffff;
  }

  private static long number(ByteBuffer entry, int position) {
    return entry.getInt(position) & 0xffffffffL;
  }

  /** Where the zip's end begins, as {@link org.apache.commons.compress.archivers.zip.ZipFile} finds it; -1 if there is none. */
  private static long end(FileChannel channel) throws IOException {
    long size = channel.size();
    long from = Math.max(0, size - END_LENGTH - MAX_COMMENT);
    ByteBuffer tail = read(channel, from, (int) (size - from));
    for (int at = tail.limit() - END_LENGTH; at >= 0; at--) {
      if (tail.getInt(at) == END) {
        return from + at;
      }
    }
    return -1;
  }

  /** Where the end of a large zip begins; -1 if it is not one. */
  private static long large(FileChannel channel, long end) throws IOException {
    if (end < LARGE_LOCATOR_LENGTH) {
      return -1;
    }
    ByteBuffer locator = read(channel, end - LARGE_LOCATOR_LENGTH, LARGE_LOCATOR_LENGTH);
    long at = locator.getLong(8);
    if (locator.getInt(0) != LARGE_LOCATOR || at < 0 || at > end - LARGE_END_LENGTH) {
      return -1;
    }
    return at;
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
