package org.holdall.engine.restore;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.holdall.engine.RefusedException;

/** What the checks found: errors stop the restore before a row is written, warnings do not. */
public final class Findings {
  /** Of one hostile archive nobody reads more. */
  private static final int MOST = 100;

  private final Set<String> errors = new LinkedHashSet<>();
  private final Set<String> warnings = new LinkedHashSet<>();

  /** None yet. */
  public Findings() {}

  /** Adds an error: one line that says what, where and what to do. */
  public void error(String line) {
    if (errors.size() < MOST) {
      errors.add(line);
    }
  }

  /** Adds a warning: one line. */
  public void warning(String line) {
    if (warnings.size() < MOST) {
      warnings.add(line);
    }
  }

  /** Warnings so far, each once. */
  public List<String> warnings() {
    return List.copyOf(warnings);
  }

  /** Whether there is any error. */
  public boolean failed() {
    return !errors.isEmpty();
  }

  /**
   * Goes on only if nothing stands against it.
   *
   * @param strict whether warnings do
   * @throws RefusedException with all findings
   */
  public void check(boolean strict) {
    if (failed() || strict && !warnings.isEmpty()) {
      List<String> against = new ArrayList<>(errors);
      if (strict) {
        against.addAll(warnings);
      }
      throw new RefusedException(
          "Nothing was restored", against, strict ? List.of() : List.copyOf(warnings));
    }
  }
}
