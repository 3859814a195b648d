package org.holdall.engine;

import java.util.List;

/** Checks found what stands against the work, and nothing was done: the message has the first findings, this has all. */
public final class RefusedException extends HoldallException {
  private static final long serialVersionUID = 1L;

  /** More do not fit into what a person reads at once. */
  private static final int SHOWN = 5;

  private final String what;
  private final transient List<String> errors;
  private final transient List<String> warnings;

  /**
   * With what was found.
   *
   * @param what that nothing was done: a sentence without full stop
   * @param errors what stands against it, at least one: one line each
   * @param warnings what would not have: one line each
   */
  public RefusedException(String what, List<String> errors, List<String> warnings) {
    super(message(what, errors));
    this.what = what;
    this.errors = List.copyOf(errors);
    this.warnings = List.copyOf(warnings);
  }

  private static String message(String what, List<String> errors) {
    int more = errors.size() - SHOWN;
    return what + ". " + String.join(" ", errors.subList(0, Math.min(SHOWN, errors.size())))
        + (more > 0 ? " And " + more + " more." : "");
  }

  /** That nothing was done, without full stop. */
  public String what() {
    return what;
  }

  /** What stands against the work, each once, in the order in which it was found. */
  public List<String> errors() {
    return errors;
  }

  /** What else was found. */
  public List<String> warnings() {
    return warnings;
  }
}
