package org.holdall.maven;

import java.util.List;
import java.util.Optional;
import org.holdall.tree.lock.Change;
import org.holdall.tree.lock.Lock;
import org.holdall.tree.lock.Rule;
import org.holdall.tree.model.Tree;

/**
 * A backup tree as it is compiled and as it is locked; at least one of them is there.
 *
 * @param id id of the tree
 * @param tree what the compiler wrote, nothing if the tree was removed
 * @param lock what is committed, nothing for a new tree
 */
record State(String id, Optional<Tree> tree, Optional<Lock> lock) {

  /** Changes that are not accepted; nothing for a new tree. */
  List<Change> changes() {
    if (lock.isEmpty()) {
      return List.of();
    }
    if (tree.isPresent()) {
      return lock.get().changes(tree.get());
    }
    Change removed = new Change(Rule.ROOT_001, "/", "the whole tree was removed");
    return lock.get().accepts(removed) ? List.of() : List.of(removed);
  }

  /** The lock after one breaking change was accepted. */
  Lock accept(String change, String because) {
    Lock before = lock.orElseThrow();
    return tree.map(now -> before.accept(now, change, because))
        .orElseGet(() -> before.acceptRemoval(because));
  }
}
