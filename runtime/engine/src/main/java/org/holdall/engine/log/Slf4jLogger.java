package org.holdall.engine.log;

import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** Hands lines to SLF4J, whose own configuration says what is kept: for applications that run backups. */
public final class Slf4jLogger implements Logger {
  private final org.slf4j.Logger target;

  /**
   * To a logger of SLF4J.
   *
   * @param name for example {@code org.holdall.backup}
   */
  public Slf4jLogger(String name) {
    target = LoggerFactory.getLogger(name);
  }

  @Override
  public LogLevel level() {
    return LogLevel.DEBUG;
  }

  @Override
  public void log(LogLevel importance, int depth, String message) {
    Level level = switch (importance) {
      case NONE, ERROR -> Level.ERROR;
      case WARNING -> Level.WARN;
      case INFO -> Level.INFO;
      case DEBUG -> Level.DEBUG;
    };
    target.atLevel(level).log(message);
  }
}
