package org.holdall.engine.database;

import java.sql.SQLException;
import java.util.Arrays;

/** A buffer of rows in the text format of PostgreSQL's COPY, in UTF-8. */
final class CopyText {
  private static final int SMALLEST = 1 << 10;
  private static final int PIECE = 1 << 8;

  /** What follows the backslash for a character, 0 for one that stands for itself, REFUSED for one that cannot be. */
  private static final byte[] ESCAPES = new byte[128];

  private static final byte REFUSED = -1;

  static {
    ESCAPES['\\'] = '\\';
    ESCAPES['\t'] = 't';
    ESCAPES['\n'] = 'n';
    ESCAPES['\r'] = 'r';
    ESCAPES[0] = REFUSED;
  }

  private final Owner owner;
  private byte[] bytes = new byte[SMALLEST];
  private int size;

  /** Who has the memory and takes the bytes. */
  interface Owner {
    /** Whether the buffer may take that many more bytes of memory. */
    boolean mayGrow(int capacity, int more);

    /** Takes the bytes. */
    void full(byte[] bytes, int size) throws SQLException;
  }

  CopyText(Owner owner) {
    this.owner = owner;
  }

  int size() {
    return size;
  }

  /** Gives all bytes to the owner. */
  void drain() throws SQLException {
    if (size > 0) {
      owner.full(bytes, size);
      size = 0;
    }
  }

  /** Forgets the bytes from a position on. */
  void cut(int to) {
    size = to;
  }

  /** Ends a value, or a row. */
  void end(char mark) throws SQLException {
    room(1);
    bytes[size++] = (byte) mark;
  }

  void nothing() throws SQLException {
    room(2);
    bytes[size++] = '\\';
    bytes[size++] = 'N';
  }

  void number(long value) throws SQLException {
    room(20);
    // Negative numbers reach further.
    long rest = value < 0 ? value : -value;
    if (value < 0) {
      bytes[size++] = '-';
    }
    int digits = 1;
    for (long power = rest; power <= -10; power /= 10) {
      digits++;
    }
    size += digits;
    for (int at = size - 1; digits > 0; digits--) {
      long shorter = rest / 10;
      bytes[at--] = (byte) ('0' + (shorter * 10 - rest));
      rest = shorter;
    }
  }

  /** Returns whether the text can be stored: no NUL, no half of a surrogate pair. */
  boolean text(String text) throws SQLException {
    int length = text.length();
    int from = 0;
    while (from < length) {
      int to = Math.min(length, from + PIECE);
      // Three bytes for a character, and the second half of a pair behind the piece.
      room((to - from) * 3 + 3);
      from = piece(text, from, to);
      if (from < 0) {
        return false;
      }
    }
    return true;
  }

  /** Returns where it stopped, or -1. */
  private int piece(String text, int from, int to) {
    byte[] out = bytes;
    int at = size;
    int i = from;
    while (i < to) {
      char c = text.charAt(i++);
      if (c < 128) {
        byte escape = ESCAPES[c];
        if (escape == 0) {
          out[at++] = (byte) c;
        } else if (escape == REFUSED) {
          return -1;
        } else {
          out[at++] = '\\';
          out[at++] = escape;
        }
      } else if (c < 0x800) {
        out[at++] = (byte) (0xC0 | c >> 6);
        out[at++] = (byte) (0x80 | c & 0x3F);
      } else if (!Character.isSurrogate(c)) {
        out[at++] = (byte) (0xE0 | c >> 12);
        out[at++] = (byte) (0x80 | c >> 6 & 0x3F);
        out[at++] = (byte) (0x80 | c & 0x3F);
      } else {
        int point = text.codePointAt(i - 1);
        if (point < Character.MIN_SUPPLEMENTARY_CODE_POINT) {
          return -1;
        }
        i++;
        out[at++] = (byte) (0xF0 | point >> 18);
        out[at++] = (byte) (0x80 | point >> 12 & 0x3F);
        out[at++] = (byte) (0x80 | point >> 6 & 0x3F);
        out[at++] = (byte) (0x80 | point & 0x3F);
      }
    }
    size = at;
    return i;
  }

  private void room(int needed) throws SQLException {
    while (bytes.length - size < needed) {
      if (owner.mayGrow(bytes.length, bytes.length)) {
        bytes = Arrays.copyOf(bytes, 2 * bytes.length);
      } else {
        drain();
      }
    }
  }
}
