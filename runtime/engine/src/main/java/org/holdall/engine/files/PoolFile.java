package org.holdall.engine.files;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import org.holdall.engine.HoldallException;
import org.holdall.engine.archive.Content;
import org.holdall.engine.archive.Digests;

/**
 * One content of the pool.
 *
 * @param path where it lies
 * @param hash SHA-1 in hexadecimal digits
 * @param size in bytes
 * @param record what the user knows the file as
 */
public record PoolFile(Path path, String hash, long size, String record) implements Content {

  /** Opens it; reading its end throws {@link HoldallException} if the content is not what its name says. */
  @Override
  public InputStream open() {
    try {
      return new Checked(Files.newInputStream(path), this);
    } catch (IOException e) {
      throw Pool.unreadable(path, record, e);
    }
  }

  static HoldallException wrong(Path path, String record, String what) {
    return new HoldallException(record + " is damaged: " + path + " " + what
        + ". Bring it back from a copy of the data folder, or upload the file in Moodle again.");
  }

  /** Digests what is read. */
  private static final class Checked extends FilterInputStream {
    private final MessageDigest sha1 = Digests.sha1();
    private final PoolFile file;
    private boolean ended;

    Checked(InputStream in, PoolFile file) {
      super(in);
      this.file = file;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] b, int off, int len) throws IOException {
      int n;
      try {
        n = super.read(b, off, len);
      } catch (IOException e) {
        throw Pool.unreadable(file.path, file.record, e);
      }
      if (n > 0) {
        sha1.update(b, off, n);
      } else if (n < 0 && !ended) {
        ended = true;
        String found = Digests.hex(sha1);
        if (!found.equals(file.hash)) {
          throw wrong(file.path, file.record, "has the SHA-1 " + found);
        }
      }
      return n;
    }

    @Override
    public boolean markSupported() {
      return false;
    }

    @Override
    public long skip(long n) throws IOException {
      return Math.max(0, read(new byte[(int) Math.min(Math.max(n, 1), 8192)]));
    }
  }
}
