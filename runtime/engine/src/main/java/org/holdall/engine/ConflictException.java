package org.holdall.engine;

/**
 * Somebody else changed the same rows at the same time: a deadlock, a lock that did not come free in time, or a row
 * with the same unique key. Nothing is wrong with the data; the whole transaction can be tried again.
 */
public final class ConflictException extends HoldallException {
  private static final long serialVersionUID = 1L;

  /** Of the index that refused a row. */
  private final String index;

  /** With a message that is one line: what a check had found otherwise. */
  public ConflictException(String message) {
    super(message);
    index = "";
  }

  /**
   * With a message that is one line, and what the database said.
   *
   * @param index name of the index that refused a row, empty if it was something else
   */
  public ConflictException(String message, Throwable cause, String index) {
    super(message, cause);
    this.index = index;
  }

  /** Name of the unique index that refused a row, empty if it was something else. */
  public String index() {
    return index;
  }
}
