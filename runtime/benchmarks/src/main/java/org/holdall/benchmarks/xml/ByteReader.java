package org.holdall.benchmarks.xml;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The limit: code that knows that only answers follow, that values are plain, and looks for their borders. */
final class ByteReader implements ChoiceReader {
  private static final byte[] ANSWERS = "<answers>".getBytes(StandardCharsets.UTF_8);

  private final ChoiceReader head;

  /** The few rows that are no answers are left to another. */
  ByteReader(ChoiceReader head) {
    this.head = head;
  }

  @Override
  public void read(byte[] xml, RowSink sink) throws Exception {
    int at = find(xml);
    String begin = new String(xml, 0, at, StandardCharsets.UTF_8);
    head.read((begin + "</answers></choice></activity>").getBytes(StandardCharsets.UTF_8), sink);
    String[] values = new String[ChoiceDocument.ANSWER.size()];
    while (true) {
      at = after(xml, at, '<');
      if (xml[at] == '/') {
        return;
      }
      at = after(xml, at, '"');
      int end = after(xml, at, '"') - 1;
      values[0] = text(xml, at, end);
      at = after(xml, end, '>');
      for (int i = 1; i < values.length; i++) {
        at = after(xml, after(xml, at, '<'), '>');
        end = after(xml, at, '<') - 1;
        values[i] = text(xml, at, end);
        at = after(xml, end, '>');
      }
      sink.row(2, values);
      at = after(xml, at, '>');
    }
  }

  private static int find(byte[] xml) {
    int at = 0;
    while (!Arrays.equals(xml, at, at + ANSWERS.length, ANSWERS, 0, ANSWERS.length)) {
      at++;
    }
    return at + ANSWERS.length;
  }

  private static int after(byte[] xml, int from, char mark) {
    int at = from;
    while (xml[at] != mark) {
      at++;
    }
    return at + 1;
  }

  private static String text(byte[] xml, int from, int end) {
    return new String(xml, from, end - from, StandardCharsets.ISO_8859_1);
  }
}
