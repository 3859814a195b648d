package org.holdall.engine;

/** Something the user can act on: one line that says what is wrong, where, and what to do. */
public sealed class HoldallException extends RuntimeException
    permits ConflictException, LaterException, RefusedException {
  private static final long serialVersionUID = 1L;

  /** With a message that is one line. */
  public HoldallException(String message) {
    super(message);
  }

  /** With a message that is one line, and what caused it. */
  public HoldallException(String message, Throwable cause) {
    super(message, cause);
  }
}
