package org.holdall.benchmarks.xml;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** The limit: code that knows each byte between two values of an answer, and that they are plain. */
final class ByteWriter implements ChoiceWriter {
  private static final byte[][] PARTS = {
    bytes("\n      <answer id=\""),
    bytes("\">\n        <userid>"),
    bytes("</userid>\n        <optionid>"),
    bytes("</optionid>\n        <timemodified>"),
    bytes("</timemodified>\n      </answer>")
  };
  private static final int LONGEST_ROW = 512;

  private final ChoiceWriter head;

  /** The few rows that are no answers are left to another. */
  ByteWriter(ChoiceWriter head) {
    this.head = head;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void write(ChoiceDocument document, OutputStream out) throws Exception {
    String frame = frame(document);
    int cut = frame.indexOf("\n    </answers>");
    out.write(bytes(frame.substring(0, cut)));
    answers(document, out);
    out.write(bytes(frame.substring(cut)));
  }

  private String frame(ChoiceDocument document) throws Exception {
    ByteArrayOutputStream frame = new ByteArrayOutputStream();
    head.write(document.withoutAnswers(), frame);
    return frame.toString(StandardCharsets.UTF_8);
  }

  private static void answers(ChoiceDocument document, OutputStream out) throws IOException {
    byte[] buffer = new byte[1 << 14];
    int length = 0;
    for (String[] row : document.answers) {
      if (length > buffer.length - LONGEST_ROW) {
        out.write(buffer, 0, length);
        length = 0;
      }
      for (int i = 0; i < row.length; i++) {
        length = part(PARTS[i], buffer, length);
        length = value(row[i], buffer, length);
      }
      length = part(PARTS[row.length], buffer, length);
    }
    out.write(buffer, 0, length);
  }

  private static int part(byte[] part, byte[] buffer, int length) {
    System.arraycopy(part, 0, buffer, length, part.length);
    return length + part.length;
  }

  @SuppressWarnings("deprecation") // the only way to copy plain characters that makes no object
  private static int value(String value, byte[] buffer, int length) {
    value.getBytes(0, value.length(), buffer, length);
    return length + value.length();
  }
}
