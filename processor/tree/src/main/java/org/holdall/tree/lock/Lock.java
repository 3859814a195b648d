package org.holdall.tree.lock;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.holdall.tree.model.Tree;

/**
 * The committed shape of one backup tree.
 *
 * @param tree the tree that archives follow
 * @param accepted breaking changes that were accepted, oldest first
 * @param reserved names that are no longer used, sorted by path
 */
public record Lock(Tree tree, List<Accepted> accepted, List<Reserved> reserved) {
  public Lock {
    accepted = List.copyOf(accepted);
    reserved = List.copyOf(reserved);
  }

  /** The first lock of a tree. */
  public static Lock of(Tree tree) {
    return new Lock(tree, List.of(), List.of());
  }

  /** What differs and is not yet accepted. */
  public List<Change> changes(Tree now) {
    return LockComparison.compare(this, now).stream()
        .filter(change -> !accepts(change))
        .toList();
  }

  /** True if the change was accepted and still differs. */
  public boolean accepts(Change change) {
    return accepted.stream().anyMatch(each -> each.covers(change));
  }

  /**
   * The lock of today's tree; what was removed stays reserved.
   *
   * @throws IllegalArgumentException if breaking changes are not accepted; the message lists them
   */
  public Lock accept(Tree now) {
    List<Change> open = changes(now).stream().filter(Change::breaking).toList();
    if (!open.isEmpty()) {
      throw new IllegalArgumentException(
          tree.id() + " has changes that break older archives, accept each with "
              + "-Dchange=RULE:PATH -Dbecause=\"...\": "
              + open.stream()
                  .map(change -> change.id() + ":" + change.path())
                  .collect(Collectors.joining(", ")));
    }
    return new Lock(
        now, accepted.stream().map(Accepted::done).toList(), Tombstones.after(this, now));
  }

  /**
   * The lock with one breaking change accepted; if it was the last, the lock of today's tree.
   *
   * @param change {@code RULE:path}
   * @param because the reason
   * @throws IllegalArgumentException if there is no such change or no reason
   */
  public Lock accept(Tree now, String change, String because) {
    Change found = changes(now).stream()
        .filter(Change::breaking)
        .filter(each -> (each.id() + ":" + each.path()).equals(change))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(tree.id() + " has no breaking change '"
            + change + "'; mvn holdall:diff lists the changes"));
    Lock lock = with(found.id(), found.path(), because);
    return lock.changes(now).stream().anyMatch(Change::breaking) ? lock : lock.accept(now);
  }

  /**
   * The lock of a tree that is no more; it stays, so that its names are not used for something else.
   *
   * @throws IllegalArgumentException if there is no reason
   */
  public Lock acceptRemoval(String because) {
    return with(Rule.ROOT_001.id(), "/", because);
  }

  private Lock with(String rule, String path, String because) {
    if (because.isBlank()) {
      throw new IllegalArgumentException("a breaking change needs a reason: -Dbecause=\"...\"");
    }
    List<Accepted> more = new ArrayList<>(accepted);
    more.add(new Accepted(rule, path, because.strip(), true));
    return new Lock(tree, more, reserved);
  }
}
