package org.holdall.maven;

import java.util.ArrayList;
import java.util.List;
import org.holdall.tree.lock.Change;

/**
 * What a check says, one line per finding.
 *
 * @param errors what must not be
 * @param warnings what should not stay
 */
record Verdict(List<String> errors, List<String> warnings) {

  /**
   * Judges.
   *
   * @param required true if locks must be there and exact
   */
  static Verdict of(List<State> states, boolean required) {
    List<String> errors = new ArrayList<>();
    List<String> warnings = new ArrayList<>();
    List<String> mild = required ? errors : warnings;
    for (State state : states) {
      if (state.lock().isEmpty()) {
        mild.add(state.id() + " has no lock: run mvn holdall:init and commit it");
      }
      for (Change change : state.changes()) {
        (change.breaking() ? errors : mild).add(line(state, change));
      }
    }
    return new Verdict(List.copyOf(errors), List.copyOf(warnings));
  }

  /** A change and its remedy in one line. */
  static String line(State state, Change change) {
    return state.id() + ": " + change + "; " + change.remedy();
  }
}
