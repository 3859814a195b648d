package org.holdall.tree.lock;

/**
 * One difference between a lock and the tree of today.
 *
 * @param rule what kind of change
 * @param path where: {@code /choice/options/option}, {@code .../@id} for an attribute, {@code .../text} for a field,
 *     {@code ...#intro} for a file area, {@code links/NAME} for a link rule, {@code /} for the tree
 * @param what what was and what is, one line
 * @param now where it is today, if that is another place
 */
public record Change(Rule rule, String path, String what, String now) {

  /** A change of something that is where it was. */
  public Change(Rule rule, String path, String what) {
    this(rule, path, what, path);
  }

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
