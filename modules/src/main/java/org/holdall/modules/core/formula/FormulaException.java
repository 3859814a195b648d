package org.holdall.modules.core.formula;

/** A formula that is none, or whose value nobody can say; the message says why, in a few words. */
public final class FormulaException extends Exception {
  private static final long serialVersionUID = 1;

  FormulaException(String message) {
    super(message);
  }
}
