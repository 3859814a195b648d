package org.holdall.testkit.random;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.holdall.tree.model.Field;
import org.holdall.tree.schema.Column;
import org.jspecify.annotations.Nullable;

/** Values that a column can hold, odd ones among them: empty texts, other scripts, markup, NULL where it is allowed. */
final class RandomValues {
  private static final int LONG_TEXT = 400;
  private static final long YEAR = 31_536_000;
  private static final long START = 1_750_000_000;

  /** HTML, the only one of Moodle's text formats in which every text is allowed. */
  private static final long HTML = 1;

  private static final List<String> PIECES = List.of(
      "lorem ",
      "ipsum, ",
      "a < b && c > d ",
      "<p>text</p>",
      "\"quoted\" 'twice' ",
      "Ünïcödé ",
      "日本語 ",
      "😀 ",
      "tab\there ",
      "line\nbreak ",
      "$@NULL@ ",
      "% _ \\ ",
      "]]> ",
      "&amp; ");

  private final Random random;
  private final Map<List<String>, Integer> turns = new HashMap<>();

  RandomValues(Random random) {
    this.random = random;
  }

  /** What a column that means something has; null if it may have anything. */
  @Nullable
  Object meant(String table, Column column) {
    return Meanings.of(table, column.name(), random);
  }

  /** A value for a field that is no id. */
  @Nullable
  Object of(Field field, Column column) {
    if (column.nullable() && !field.required() && random.nextInt(4) == 0) {
      return null;
    }
    return switch (column.type()) {
      case INT -> whole(field, column);
      case NUMBER -> number(column);
      case FLOAT -> random.nextInt(100_000) / 8.0;
      case CHAR -> text(column.length());
      case TEXT -> text(LONG_TEXT);
      case BINARY -> new byte[0];
    };
  }

  /** One of several, each in its turn. */
  String next(List<String> texts) {
    return texts.get(turns.merge(texts, 1, Integer::sum) % texts.size());
  }

  /** What stands in a column that must have a value, and that the backup does not have. */
  static Object empty(Column column) {
    return switch (column.type()) {
      case INT, NUMBER, FLOAT -> 0;
      case CHAR, TEXT -> "";
      case BINARY -> new byte[0];
    };
  }

  private Object whole(Field field, Column column) {
    if (field.rollDate() || column.name().startsWith("time")) {
      return START + random.nextInt((int) YEAR);
    }
    if (column.name().endsWith("format")) {
      return HTML;
    }
    if (field.javaType().equals("boolean")) {
      return random.nextInt(2);
    }
    int digits = Math.min(column.length(), 4);
    return digits <= 1 ? random.nextInt(10) : random.nextInt((int) Math.pow(10, digits));
  }

  private BigDecimal number(Column column) {
    int digits = Math.min(column.length(), 12);
    BigInteger unscaled = new BigInteger(Math.max(1, (int) (digits * 3.2)), random);
    return new BigDecimal(unscaled, column.decimals());
  }

  private String text(int limit) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(8); i > 0; i--) {
      String piece = PIECES.get(random.nextInt(PIECES.size()));
      if (text.length() + piece.length() <= limit) {
        text.append(piece);
      }
    }
    return text.toString();
  }
}
