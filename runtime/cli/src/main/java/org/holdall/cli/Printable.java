package org.holdall.cli;

import java.util.regex.Pattern;

/**
 * Text as a terminal may get it. Names in messages come from archives, which may be hostile: none moves the cursor, changes
 * a colour, turns the direction of the text or begins a line that seems to be ours.
 */
final class Printable {
  private static final Pattern CONTROL = Pattern.compile(
      "[\\p{Cc}&&[^\\n\\t\\r]]|\\r(?!\\n)|[\\u061C\\u200E\\u200F\\u2028-\\u202E\\u2066-\\u2069]");
  private static final Pattern BREAK = Pattern.compile("\\s*\\R\\s*");

  private Printable() {}

  /** All in one line. */
  static String line(String text) {
    return lines(BREAK.matcher(text.strip()).replaceAll(" "));
  }

  /** With its line breaks. */
  static String lines(String text) {
    return CONTROL.matcher(text).replaceAll("\uFFFD");
  }
}
