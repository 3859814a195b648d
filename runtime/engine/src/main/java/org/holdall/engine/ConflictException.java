package org.holdall.engine;

/**
 * Somebody else changed the same rows at the same time: a deadlock, a lock that did not come free in time, or a row
 * with the same unique key. Nothing is wrong with the data; the whole transaction can be tried again.
 */
public final class ConflictException extends HoldallException {
  private static final long serialVersionUID = 1L;

  /** With a message that is one line: what a check had found otherwise. */
  public ConflictException(String message) {
    super(message);
  }

  /** With a message that is one line, and what the database said. */
  public ConflictException(String message, Throwable cause) {
    super(message, cause);
  }
}
