package org.holdall.benchmarks.course;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.holdall.benchmarks.rows.PlainRows.RowTaker;
import org.jspecify.annotations.Nullable;

/** Writes rows as XML with the least work: all markup is known before, values are taken as plain characters. */
final class PlainXml implements RowTaker {
  private static final byte[] NULL = bytes("$@NULL@$");
  private static final int LONGEST_ROW = 1 << 13;

  private final byte[][] parts;
  private final byte[] buffer = new byte[1 << 16];
  private final OutputStream out;
  private int length;

  /**
   * For elements of one kind.
   *
   * @param attributes names of the first values
   * @param fields names of the others
   * @param below what stands below the fields of each element, empty for nothing
   */
  PlainXml(
      OutputStream out,
      String element,
      List<String> attributes,
      List<String> fields,
      String below) {
    this.out = out;
    this.parts = new byte[attributes.size() + fields.size() + 1][];
    String before = "\n      <" + element;
    int part = 0;
    for (String attribute : attributes) {
      parts[part++] = bytes(before + " " + attribute + "=\"");
      before = "\"";
    }
    before += ">";
    for (String field : fields) {
      parts[part++] = bytes(before + "\n        <" + field + ">");
      before = "</" + field + ">";
    }
    parts[part] = bytes(before + below + "\n      </" + element + ">");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void row(@Nullable String[] values) throws IOException {
    if (length > buffer.length - LONGEST_ROW) {
      flush();
    }
    for (int i = 0; i < values.length; i++) {
      add(parts[i]);
      String value = values[i];
      if (value == null) {
        add(NULL);
      } else {
        add(value);
      }
    }
    add(parts[values.length]);
  }

  private void add(byte[] part) {
    System.arraycopy(part, 0, buffer, length, part.length);
    length += part.length;
  }

  @SuppressWarnings("deprecation") // the only way to copy plain characters that makes no object
  private void add(String value) {
    value.getBytes(0, value.length(), buffer, length);
    length += value.length();
  }

  /** Hands all bytes on. */
  void flush() throws IOException {
    out.write(buffer, 0, length);
    length = 0;
  }
}
