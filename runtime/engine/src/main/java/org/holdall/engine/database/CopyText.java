package org.holdall.engine.database;

import java.sql.SQLException;
import java.util.Arrays;

/** A buffer of rows in the text format of PostgreSQL's COPY, in UTF-8. */
final class CopyText {
  private static final int SMALLEST = 1 << 10;
  private static final int PIECE = 1 << 8;

  /** Bytes that a character can take; an escaped one takes two, a surrogate pair four. */
  private static final int WIDEST = 3;

  /** What follows the backslash for a character, 0 for one that stands for itself. */
  private static final byte[] ESCAPES = new byte[128];

  static {
    ESCAPES['\\'] = '\\';
    ESCAPES['\t'] = 't';
    ESCAPES['\n'] = 'n';
    ESCAPES['\r'] = 'r';
  }

  private final Owner owner;
  private final char[] piece = new char[PIECE + 1];
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
    int digits = digits(rest);
    size += digits;
    for (int at = size - 1; digits > 0; digits--) {
      long shorter = rest / 10;
      bytes[at--] = (byte) ('0' + (shorter * 10 - rest));
      rest = shorter;
    }
  }

  private static int digits(long negative) {
    long limit = -10;
    for (int digits = 1; digits < 19; digits++) {
      if (negative > limit) {
        return digits;
      }
      limit *= 10;
    }
    return 19;
  }

  /** Returns whether the text can be stored: no NUL, no half of a surrogate pair. */
  boolean text(String text) throws SQLException {
    int length = text.length();
    int from = 0;
    while (from < length) {
      int to = Math.min(length, from + PIECE);
      if (to < length && Character.isHighSurrogate(text.charAt(to - 1))) {
        to++;
      }
      text.getChars(from, to, piece, 0);
      room((to - from) * WIDEST);
      if (!piece(to - from)) {
        return false;
      }
      from = to;
    }
    return true;
  }

  private boolean piece(int count) {
    char[] in = piece;
    byte[] out = bytes;
    int at = size;
    int i = 0;
    while (true) {
      // Nearly all characters are plain.
      while (i < count && in[i] < 128 && in[i] >= ' ' && in[i] != '\\') {
        out[at++] = (byte) in[i++];
      }
      if (i == count) {
        size = at;
        return true;
      }
      char c = in[i++];
      if (c < 128) {
        if (c == 0) {
          return false;
        }
        byte escape = ESCAPES[c];
        if (escape != 0) {
          out[at++] = '\\';
        }
        out[at++] = escape == 0 ? (byte) c : escape;
      } else if (c < 0x800) {
        out[at++] = (byte) (0xC0 | c >> 6);
        out[at++] = (byte) (0x80 | c & 0x3F);
      } else if (!Character.isSurrogate(c)) {
        out[at++] = (byte) (0xE0 | c >> 12);
        out[at++] = (byte) (0x80 | c >> 6 & 0x3F);
        out[at++] = (byte) (0x80 | c & 0x3F);
      } else if (i < count && Character.isSurrogatePair(c, in[i])) {
        int point = Character.toCodePoint(c, in[i++]);
        out[at++] = (byte) (0xF0 | point >> 18);
        out[at++] = (byte) (0x80 | point >> 12 & 0x3F);
        out[at++] = (byte) (0x80 | point >> 6 & 0x3F);
        out[at++] = (byte) (0x80 | point & 0x3F);
      } else {
        return false;
      }
    }
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
