package org.holdall.engine.log;

import java.util.List;
import java.util.regex.Pattern;

/** The chain: each line passes all loggers, in their order. For one thread, so that lines have the order of the plan. */
public final class Loggers {
  /** Keeps nothing. */
  public static final Loggers NONE = new Loggers(List.of());

  private static final Pattern BREAK = Pattern.compile("\\s*\\R\\s*");

  private final List<Logger> chain;

  /** A chain of these. */
  public Loggers(List<? extends Logger> chain) {
    this.chain = List.copyOf(chain);
  }

  /** Something failed. */
  public void error(String message) {
    log(LogLevel.ERROR, 0, message);
  }

  /** Something is not as it should be. */
  public void warning(String message) {
    log(LogLevel.WARNING, 0, message);
  }

  /** Something is done. */
  public void info(String message) {
    log(LogLevel.INFO, 0, message);
  }

  /** A detail of what is done. */
  public void debug(String message) {
    log(LogLevel.DEBUG, 1, message);
  }

  /** Says a line; names in it may come from anywhere, so that it is made one line. */
  public void log(LogLevel importance, int depth, String message) {
    String line = BREAK.matcher(message.strip()).replaceAll(" ");
    for (Logger logger : chain) {
      if (logger.level().keeps(importance)) {
        logger.log(importance, depth, line);
      }
    }
  }
}
