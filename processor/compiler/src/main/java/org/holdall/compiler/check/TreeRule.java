package org.holdall.compiler.check;

import org.holdall.compiler.model.Place;
import org.holdall.compiler.model.Rule;
import org.holdall.compiler.model.TreeModel;

/** One thing that must hold for a backup tree. Stateless. Further rules are found by {@link java.util.ServiceLoader}. */
public interface TreeRule {

  /** What the rule is, for messages, the catalogue and {@code @Accept}. */
  Rule rule();

  /**
   * Whether the rule looks at other trees than the one it checks. Then it is checked when all trees of the module are known; others
   * are checked where a build compiles one tree alone, and see those that are compiled with it.
   */
  default boolean ofModule() {
    return false;
  }

  /** Reports every place where the rule does not hold. */
  void check(TreeModel tree, Surroundings in, Report report);

  /** Takes what a rule finds. */
  interface Report {
    /**
     * Adds a finding.
     *
     * @param place where
     * @param cause what is wrong and at which member; one line without full stop
     * @param remedy what to do; one line without full stop
     */
    void add(Place place, String cause, String remedy);

    /** Adds information that fails no compilation. */
    void note(Place place, String cause, String remedy);
  }
}
