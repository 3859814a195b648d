package org.holdall.tree.text;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Prints lines of words: UTF-8, LF, two spaces of indentation per level, words quoted only where they must be. */
public final class TextWriter {
  private final StringBuilder text = new StringBuilder();

  /** Begins a text. */
  public TextWriter() {}

  /** Begins a line; the previous one ends. */
  public TextWriter line(int depth, String keyword) {
    if (!text.isEmpty()) {
      text.append('\n');
    }
    text.append("  ".repeat(depth)).append(keyword);
    return this;
  }

  /** Adds a word that is known by its place. */
  public TextWriter word(String value) {
    text.append(' ');
    quote(value);
    return this;
  }

  /** Adds {@code key=value}, or nothing for null. */
  public TextWriter option(String key, @Nullable String value) {
    if (value != null) {
      text.append(' ').append(key).append('=');
      quote(value);
    }
    return this;
  }

  /** Adds {@code key=value} unless the value is the one that readers assume. */
  public TextWriter option(String key, String value, String assumed) {
    return value.equals(assumed) ? this : option(key, value);
  }

  /** Adds {@code key=value} for each value, in order. */
  public TextWriter options(String key, Collection<String> values) {
    values.forEach(value -> option(key, value));
    return this;
  }

  /** Adds the name if it is set. */
  public TextWriter flag(String name, boolean set) {
    if (set) {
      text.append(' ').append(name);
    }
    return this;
  }

  /** The text, with an end of line at its end unless it is empty. */
  @Override
  public String toString() {
    return text.isEmpty() ? "" : text + "\n";
  }

  private void quote(String value) {
    if (!value.isEmpty() && value.chars().allMatch(TextWriter::plain)) {
      text.append(value);
      return;
    }
    text.append('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '"', '\\' -> text.append('\\').append(c);
        case '\n' -> text.append("\\n");
        default -> {
          if (printable(value, i)) {
            text.append(c);
          } else {
            text.append(String.format("\\u%04x", (int) c));
          }
        }
      }
    }
    text.append('"');
  }

  private static boolean plain(int c) {
    return c > ' ' && c < 0x7f && c != '"' && c != '\\' && c != '=';
  }

  /** False for what editors and encoders do not keep: control characters, line ends, halves of surrogates. */
  private static boolean printable(String value, int i) {
    char c = value.charAt(i);
    if (Character.isHighSurrogate(c)) {
      return i + 1 < value.length() && Character.isLowSurrogate(value.charAt(i + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return i > 0 && Character.isHighSurrogate(value.charAt(i - 1));
    }
    return !Character.isISOControl(c) && c != '\u2028' && c != '\u2029' && c != '\ufeff';
  }
}
