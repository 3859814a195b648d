package org.holdall.engine.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;

/**
 * Keeps lines as the text of {@code moodle_backup.log}. They have no times, in contrast to Moodle's: the same data makes the same
 * archive.
 */
public final class TextLogger implements Logger {
  private final LogLevel level;
  private final ByteArrayOutputStream text = new ByteArrayOutputStream();

  /** Keeps lines down to this level. */
  public TextLogger(LogLevel level) {
    this.level = level;
  }

  @Override
  public LogLevel level() {
    return level;
  }

  @Override
  public void log(LogLevel importance, int depth, String message) {
    text.writeBytes((line(importance, depth, message) + "\n").getBytes(UTF_8));
  }

  /** All lines so far, in UTF-8; empty if there are none. */
  public byte[] bytes() {
    return text.toByteArray();
  }

  /** As Moodle writes a line, without its time. */
  static String line(LogLevel importance, int depth, String message) {
    return "[" + importance.mark() + "] " + "  ".repeat(depth) + message;
  }
}
