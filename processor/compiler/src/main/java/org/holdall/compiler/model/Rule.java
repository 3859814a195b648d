package org.holdall.compiler.model;

/** What a rule is: its entry in a catalogue of rules. Holdall's own are those of {@link Rulebook}. */
public interface Rule {

  /** Stable id as authors see it, in capital letters after a prefix of whose rule it is: {@code HOLDALL-COLUMN}. */
  String id();

  /** How what it finds is reported. */
  Severity severity();

  /** What is wrong where the rule is broken, and what it would lead to: one sentence without full stop. */
  String cause();

  /** What to do: one sentence without full stop. */
  String remedy();

  /**
   * An entry for a rule that is not Holdall's.
   *
   * @param id as in {@link Rule#id}
   * @param severity as in {@link Rule#severity}
   * @param cause as in {@link Rule#cause}
   * @param remedy as in {@link Rule#remedy}
   */
  record Entry(String id, Severity severity, String cause, String remedy) implements Rule {}
}
