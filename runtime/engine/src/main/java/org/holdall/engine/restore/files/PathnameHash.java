package org.holdall.engine.restore.files;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.holdall.engine.archive.Digests;

/** How Moodle names the place of a file, to find it quickly. */
public final class PathnameHash {
  private PathnameHash() {}

  /** The SHA-1 of the place, in hexadecimal digits. */
  public static String of(
      long context, String component, String area, long item, String filepath, String filename) {
    MessageDigest sha1 = Digests.sha1();
    String path = "/" + context + "/" + component + "/" + area + "/" + item + filepath + filename;
    sha1.update(path.getBytes(StandardCharsets.UTF_8));
    return Digests.hex(sha1);
  }
}
