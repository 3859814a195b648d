package org.holdall.tree.lock;

/**
 * One difference between a lock and the tree of today.
 *
 * @param rule what kind of change
 * @param path where: {@code /choice/options/option}, {@code .../@id} for an attribute, {@code .../text} for a field,
 *     {@code ...#intro} for a file area, {@code links/NAME} for a link rule, {@code /} for the tree
 * @param what what was and what is, one line
 */
public record Change(Rule rule, String path, String what) {

  /** Stable id of the rule, for example {@code TREE-001}. */
  public String id() {
    return rule.id();
  }

  /** True if archives written before no longer fit. */
  public boolean breaking() {
    return rule.breaking();
  }

  /** What to do, one line. */
  public String remedy() {
    return rule.remedy();
  }

  @Override
  public String toString() {
    return id() + " " + path + ": " + what;
  }
}
