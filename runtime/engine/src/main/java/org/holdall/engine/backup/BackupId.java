package org.holdall.engine.backup;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import org.holdall.engine.archive.Digests;

/** Ids of backups: 32 hexadecimal digits. */
public final class BackupId {
  private BackupId() {}

  /** An id that no other backup has. */
  public static String random() {
    byte[] random = new byte[32];
    new SecureRandom().nextBytes(random);
    MessageDigest md5 = Digests.md5();
    md5.update(random);
    md5.update(Long.toString(System.nanoTime()).getBytes(StandardCharsets.UTF_8));
    return Digests.hex(md5);
  }
}
