package org.holdall.tree.lock;

/**
 * A breaking change that an author accepted.
 *
 * @param rule id of the rule
 * @param path path of the change
 * @param because the author's reason, not empty
 * @param pending true while other breaking changes keep the lock's tree from being replaced; the change still differs
 */
public record Accepted(String rule, String path, String because, boolean pending) {

  /** True if this is about the change. */
  boolean covers(Change change) {
    return pending && change.id().equals(rule) && change.path().equals(path);
  }

  Accepted done() {
    return new Accepted(rule, path, because, false);
  }
}
