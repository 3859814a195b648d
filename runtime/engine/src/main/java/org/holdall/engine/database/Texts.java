package org.holdall.engine.database;

import org.holdall.engine.HoldallException;

/** What of Java's strings a database can store. */
final class Texts {
  private Texts() {}

  /**
   * Bytes of the text in UTF-8 between quotes, with a backslash or a second quote before each character that may need it.
   *
   * @throws HoldallException if no database can store it
   */
  static long quotedLength(String text, String table, String column) {
    int length = text.length();
    long bytes = length + 2L;
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c >= 128) {
        bytes++;
        if (c >= 0x800) {
          bytes++;
          if (Character.isSurrogate(c)) {
            // Four bytes for a pair of characters, of which each was counted as one.
            if (Character.isLowSurrogate(c)
                || ++i == length
                || !Character.isLowSurrogate(text.charAt(i))) {
              throw refused(table, column);
            }
          }
        }
      } else if (c == '\'' || c == '\\' || c == '"') {
        bytes++;
      } else if (c == 0) {
        throw refused(table, column);
      }
    }
    return bytes;
  }

  /** What is said when a database cannot store a text. */
  static HoldallException refused(String table, String column) {
    return new HoldallException("A text for the column " + column + " of the table " + table
        + " has a NUL character, or half of a character pair; databases cannot store that");
  }
}
