package org.holdall.cli;

/** Refuses what a later version brings. */
final class LaterException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** {@code what} begins the line: {@code --course}. {@code instead} says what works today. */
  LaterException(String what, String instead) {
    super(what + " comes with a later version of Holdall; " + instead);
  }
}
