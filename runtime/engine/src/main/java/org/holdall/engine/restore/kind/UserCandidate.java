package org.holdall.engine.restore.kind;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * A user of the archive, as far as matching looks at him.
 *
 * @param host the site's id of the MNet host he belongs to
 * @param firstaccess seconds, 0 for never
 * @param anonymous whether he was made anonymous on backup
 * @param secondAdmin whether he may come in beside this site's own {@code admin}
 * @param site what tells the archive's site from others
 */
record UserCandidate(
    long id,
    long host,
    String username,
    String email,
    long firstaccess,
    boolean deleted,
    boolean anonymous,
    boolean secondAdmin,
    String site) {
  /** A name of 100 characters holds the address, a dot and ten digits. */
  private static final int ADDRESS = 89;

  private static final Pattern TIME = Pattern.compile("^(.*?)\\.[0-9]+.?$");

  /** Pattern of the name he has if this site deleted him. Its wildcards are not masked, as in Moodle. */
  String nameOnceDeleted() {
    int characters = email.codePointCount(0, email.length());
    int end = characters > ADDRESS ? email.offsetByCodePoints(0, ADDRESS) : email.length();
    return email.substring(0, end) + ".%";
  }

  /** The address he may have if this site deleted him. */
  String emailOnceDeleted() {
    try {
      byte[] name = username.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(name));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }

  /** The address he had, if the archive's site deleted him. */
  String emailBeforeDeleted() {
    return TIME.matcher(username).replaceFirst("$1");
  }

  /** The name under which he stands beside this site's own {@code admin}. */
  String nameAsSecondAdmin() {
    return username + "_" + site;
  }
}
