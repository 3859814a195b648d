package org.holdall.engine.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipEncodingHelper;
import org.holdall.engine.HoldallException;

/** Headers of a tar as Moodle writes them: plain ustar, nobody's files, one fixed date. */
final class TarHeader {
  /** Size of a block; headers are one, contents are padded to a multiple. */
  static final int BLOCK = 512;

  /** Moodle's own default, 2013-01-01, in seconds: the same data gives the same bytes. */
  static final long DATE = 1_356_998_400L;

  private static final long MAX_SIZE = 1L << 33;
  private static final int MAX_NAME = 100;

  private TarHeader() {}

  /** A folder when the name ends in {@code /}, else a file. */
  static byte[] of(String name, long size) throws IOException {
    if (size >= MAX_SIZE) {
      throw new HoldallException(
          name + " is larger than 8 GiB, the limit of Moodle's tgz. Choose the container zip.");
    }
    if (name.length() > MAX_NAME) {
      throw new HoldallException(
          name + " is longer than " + MAX_NAME + " characters. Choose the container zip.");
    }
    TarArchiveEntry entry = new TarArchiveEntry(name, true);
    entry.setMode(name.endsWith("/") ? 0755 : 0644);
    entry.setSize(size);
    entry.setModTime(DATE * 1000);
    entry.setIds(0, 0);
    entry.setNames("", "");
    byte[] header = new byte[BLOCK];
    entry.writeEntryHeader(
        header, ZipEncodingHelper.getZipEncoding(StandardCharsets.US_ASCII), false);
    return header;
  }

  /** Zero bytes that follow content of this size. */
  static byte[] padding(long size) {
    return new byte[(int) ((BLOCK - size % BLOCK) % BLOCK)];
  }
}
