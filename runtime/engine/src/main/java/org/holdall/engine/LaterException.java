package org.holdall.engine;

/** Refuses what a later version brings, in one line that also says what works today. */
public final class LaterException extends HoldallException {
  private static final long serialVersionUID = 1L;

  /** With a message that is one line. */
  public LaterException(String message) {
    super(message);
  }
}
