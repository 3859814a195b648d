package org.holdall.tree.text;

/** A text is not in the expected format; the message says in which line, what is wrong and what to do. */
public final class TreeFormatException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception.
   *
   * @param line number of the line, from 1
   * @param message what is wrong
   */
  public TreeFormatException(int line, String message) {
    super("line " + line + ": " + message);
  }
}
