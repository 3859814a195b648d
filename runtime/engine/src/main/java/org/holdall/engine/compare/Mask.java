package org.holdall.engine.compare;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Hides what differs between two backups of the same data: when, under which id and name, and encrypted texts. */
final class Mask {

  private static final Pattern ENCRYPTED = Pattern.compile("( encrypted=\"true\">)[^<]*<");
  private static final Pattern BACKUP_ID = Pattern.compile("backup_id=\"[^\"]*\"");
  private static final Pattern BACKUP_DATE = Pattern.compile("<backup_date>[^<]*</backup_date>");
  private static final Pattern NAME = Pattern.compile("(<information>\\s*)<name>[^<]*</name>");
  private static final Pattern FILENAME = Pattern.compile(
      "(<setting>\\s*<level>root</level>\\s*<name>filename</name>\\s*)<value>[^<]*</value>");

  private Mask() {}

  /** Returns the bytes of an entry with what differs replaced by a star. */
  static byte[] apply(String entry, byte[] bytes) {
    // One character per byte: the patterns are plain ASCII and everything else stays as it is.
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    if (entry.equals("moodle_backup.xml")) {
      text = BACKUP_ID.matcher(text).replaceAll("backup_id=\"*\"");
      text = BACKUP_DATE.matcher(text).replaceAll("<backup_date>*</backup_date>");
      text = NAME.matcher(text).replaceAll("$1<name>*</name>");
      text = FILENAME.matcher(text).replaceAll("$1<value>*</value>");
    }
    return ENCRYPTED.matcher(text).replaceAll("$1*<").getBytes(StandardCharsets.ISO_8859_1);
  }
}
