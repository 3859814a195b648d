package org.holdall.fuzz;

import org.holdall.engine.HoldallException;

/** Whatever is wrong with an archive is said in one line. */
final class Refusals {
  private Refusals() {}

  static void check(HoldallException refusal) {
    String message = refusal.getMessage();
    if (message == null || message.isBlank() || message.lines().count() != 1) {
      throw new AssertionError("not one line: " + message, refusal);
    }
  }
}
