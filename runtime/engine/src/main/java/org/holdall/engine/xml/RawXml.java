package org.holdall.engine.xml;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Bytes of one XML file: a buffer of UTF-8, and values cleaned and escaped as Moodle does. Text that is no XML (control
 * characters, lone surrogates, U+FFFE, U+FFFF) is dropped, line ends become {@code \n}.
 */
final class RawXml {
  private static final boolean[] TEXT = plain("&<>");
  private static final boolean[] VALUE = plain("&<>\"");
  private static final byte[] AMPERSAND = bytes("&amp;");
  private static final byte[] LESS = bytes("&lt;");
  private static final byte[] GREATER = bytes("&gt;");
  private static final byte[] QUOTE = bytes("&quot;");

  /** Bytes of the longest character. */
  private static final int LONGEST = 4;

  private final OutputStream stream;
  private final byte[] buffer = new byte[1 << 14];
  private int length;

  RawXml(OutputStream stream) {
    this.stream = stream;
  }

  /** The characters of ASCII that are written as they are, unless a carriage return stands before them. */
  private static boolean[] plain(String escaped) {
    boolean[] plain = new boolean[0x7f];
    for (char c = 0; c < plain.length; c++) {
      plain[c] = (c >= ' ' || c == '\t' || c == '\n') && escaped.indexOf(c) < 0;
    }
    return plain;
  }

  /** Text in UTF-8. */
  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Markup, as it is; shorter than the buffer. */
  RawXml markup(byte[] bytes) throws IOException {
    room(bytes.length);
    System.arraycopy(bytes, 0, buffer, length, bytes.length);
    length += bytes.length;
    return this;
  }

  /** One character of markup. */
  RawXml markup(char ascii) throws IOException {
    room(1);
    buffer[length++] = (byte) ascii;
    return this;
  }

  /** Text between tags. */
  RawXml text(String text) throws IOException {
    return clean(text, TEXT);
  }

  /** An attribute's value between double quotes; its line ends stay raw. */
  RawXml value(String text) throws IOException {
    return clean(text, VALUE);
  }

  private RawXml clean(String text, boolean[] plain) throws IOException {
    boolean afterReturn = false;
    int i = run(text, 0, plain);
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == '\n' && afterReturn) {
        afterReturn = false;
        i++;
      } else if (control(c)) {
        // Control characters go before line ends are looked at, so one does not part \r from \n.
        i++;
      } else {
        afterReturn = c == '\r';
        i += character(text, i, c, plain);
      }
      if (!afterReturn) {
        i = run(text, i, plain);
      }
    }
    return this;
  }

  /** Writes plain characters; returns the position of the first that is none. */
  private int run(String text, int from, boolean[] plain) throws IOException {
    int i = from;
    while (i < text.length()) {
      room(1);
      int stop = Math.min(text.length(), i + buffer.length - length);
      int at = length;
      while (i < stop && text.charAt(i) < plain.length && plain[text.charAt(i)]) {
        buffer[at++] = (byte) text.charAt(i++);
      }
      length = at;
      if (i < stop) {
        return i;
      }
    }
    return i;
  }

  private static boolean control(char c) {
    return c < ' ' && c != '\t' && c != '\n' && c != '\r' || c == 0x7f;
  }

  /** Writes what stands for a character, if anything; returns how many characters of the text that were. */
  private int character(String text, int i, char c, boolean[] plain) throws IOException {
    if (c < plain.length && plain[c]) {
      markup(c);
      return 1;
    }
    switch (c) {
      case '&' -> markup(AMPERSAND);
      case '<' -> markup(LESS);
      case '>' -> markup(GREATER);
      case '"' -> markup(QUOTE);
      case '\r' -> markup('\n');
      case '\uFFFE', '\uFFFF' -> {}
      default -> {
        int point = text.codePointAt(i);
        if (point > Character.MAX_VALUE || !Character.isSurrogate(c)) {
          encode(point);
        }
        return Character.charCount(point);
      }
    }
    return 1;
  }

  /** A character beyond ASCII in UTF-8. */
  private void encode(int point) throws IOException {
    room(LONGEST);
    if (point < 0x800) {
      buffer[length++] = (byte) (0xc0 | point >> 6);
    } else {
      if (point <= Character.MAX_VALUE) {
        buffer[length++] = (byte) (0xe0 | point >> 12);
      } else {
        buffer[length++] = (byte) (0xf0 | point >> 18);
        buffer[length++] = continued(point >> 12);
      }
      buffer[length++] = continued(point >> 6);
    }
    buffer[length++] = continued(point);
  }

  private static byte continued(int bits) {
    return (byte) (0x80 | bits & 0x3f);
  }

  /** Makes room for so many bytes. */
  private void room(int bytes) throws IOException {
    if (buffer.length - length < bytes) {
      flush();
    }
  }

  /** Hands all bytes to the stream, which stays open. */
  void flush() throws IOException {
    stream.write(buffer, 0, length);
    length = 0;
  }
}
