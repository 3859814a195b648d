package org.holdall.engine.log;

/** A link of the chain: keeps lines somewhere. */
public interface Logger {

  /** The least important lines that {@link #log} gets. */
  LogLevel level();

  /**
   * Keeps a line.
   *
   * @param depth how deep it lies within what it belongs to, 0 for the operation itself
   * @param message one line
   * @throws org.holdall.engine.HoldallException if it cannot be kept
   */
  void log(LogLevel importance, int depth, String message);
}
