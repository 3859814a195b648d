package org.holdall.modules.core.php;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.holdall.modules.core.php.PhpData.Entry;
import org.holdall.modules.core.php.PhpData.Items;
import org.holdall.modules.core.php.PhpData.Plain;
import org.holdall.modules.core.php.PhpData.Text;
import org.jspecify.annotations.Nullable;

/** Reads data from outside: no length is believed before the bytes are there, and nothing lies deeper than some levels. */
final class PhpReader {
  private static final int DEEPEST = 500;
  private static final Pattern PLAIN =
      Pattern.compile("N;|b:[01];|i:[+-]?\\d+;|d:[-+.\\dEINFA]+;|[rR]:\\d+;");
  private static final Pattern SIZE = Pattern.compile(":(\\d{1,9}):");

  private final String bytes;
  private final Matcher plain;
  private final Matcher size;
  private int at;

  private PhpReader(String bytes) {
    this.bytes = bytes;
    plain = PLAIN.matcher(bytes);
    size = SIZE.matcher(bytes);
  }

  /** What no value begins with, or ends too early. */
  private static final class Broken extends Exception {
    private static final long serialVersionUID = 1L;

    Broken() {
      super(null, null, false, false);
    }
  }

  static @Nullable PhpData read(String bytes) {
    try {
      return new PhpReader(bytes).value(0);
    } catch (Broken e) {
      return null;
    }
  }

  private PhpData value(int depth) throws Broken {
    if (depth > DEEPEST || at >= bytes.length()) {
      throw new Broken();
    }
    if (plain.region(at, bytes.length()).lookingAt()) {
      at = plain.end();
      return new Plain(plain.group());
    }
    int start = at;
    switch (bytes.charAt(at++)) {
      case 's' -> {
        Text text = new Text(text());
        expect(";");
        return text;
      }
      case 'a' -> {
        return new Items(null, entries(depth));
      }
      case 'O' -> {
        return new Items(text(), entries(depth));
      }
      case 'E' -> {
        text();
        expect(";");
        return new Plain(bytes.substring(start, at));
      }
      case 'C' -> {
        text();
        int length = size();
        expect("{");
        skip(length);
        expect("}");
        return new Plain(bytes.substring(start, at));
      }
      default -> throw new Broken();
    }
  }

  private List<Entry> entries(int depth) throws Broken {
    int count = size();
    expect("{");
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      entries.add(new Entry(value(depth + 1), value(depth + 1)));
    }
    expect("}");
    return entries;
  }

  /** A length and as many bytes in quotes. */
  private String text() throws Broken {
    int length = size();
    expect("\"");
    int from = at;
    skip(length);
    expect("\"");
    return bytes.substring(from, from + length);
  }

  private int size() throws Broken {
    if (!size.region(at, bytes.length()).lookingAt()) {
      throw new Broken();
    }
    at = size.end();
    return Integer.parseInt(size.group(1));
  }

  private void skip(int length) throws Broken {
    if (length > bytes.length() - at) {
      throw new Broken();
    }
    at += length;
  }

  private void expect(String next) throws Broken {
    if (!bytes.startsWith(next, at)) {
      throw new Broken();
    }
    at += next.length();
  }
}
