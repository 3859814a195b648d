package org.holdall.engine.database;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A small relation that is sent along with a query: the tasks, their words and ids. Columns are added first; each such method returns this. */
public final class Instances {
  private final Map<String, Object> columns = new LinkedHashMap<>();
  private int length;

  /** No columns yet. */
  public Instances() {}

  /** Adds a column of numbers, which are not copied. All columns have the same length. */
  public Instances numbers(String name, long[] values) {
    columns.put(name, values);
    length = values.length;
    return this;
  }

  /** Adds a column of texts, none of them null, which are not copied. All columns have the same length. */
  public Instances texts(String name, String[] values) {
    columns.put(name, values);
    length = values.length;
    return this;
  }

  /** Columns by name, each {@code long[]} or {@code String[]}, in the order they were added. */
  Map<String, Object> columns() {
    return columns;
  }

  /** Whether it has exactly one row. */
  boolean single() {
    return length == 1;
  }

  /** The values of the first row. */
  List<Object> row() {
    return columns.values().stream()
        .map(column ->
            column instanceof long[] numbers ? (Object) numbers[0] : ((String[]) column)[0])
        .toList();
  }

  /** The relation as a JSON array of arrays, for databases without array parameters. */
  String json() {
    StringBuilder out = new StringBuilder("[");
    for (int row = 0; row < length; row++) {
      out.append(row == 0 ? "[" : ",[");
      String comma = "";
      for (Object column : columns.values()) {
        out.append(comma);
        if (column instanceof long[] numbers) {
          out.append(numbers[row]);
        } else {
          quote(((String[]) column)[row], out);
        }
        comma = ",";
      }
      out.append(']');
    }
    return out.append(']').toString();
  }

  private static void quote(String text, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\' || c < ' ') {
        out.append(String.format("\\u%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    out.append('"');
  }
}
