package org.holdall.engine.archive;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Message digests that every Java has. */
public final class Digests {
  private Digests() {}

  /** A fresh SHA-256. */
  public static MessageDigest sha256() {
    return of("SHA-256");
  }

  /** A fresh SHA-1: what names the files of Moodle's pool. */
  public static MessageDigest sha1() {
    return of("SHA-1");
  }

  /** A fresh MD5: what Moodle makes identifiers with. */
  public static MessageDigest md5() {
    return of("MD5");
  }

  /** Ends the digest: lower case hexadecimal digits. */
  public static String hex(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest of(String name) {
    try {
      return MessageDigest.getInstance(name);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
