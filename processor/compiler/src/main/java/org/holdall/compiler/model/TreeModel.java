package org.holdall.compiler.model;

import java.util.List;
import org.holdall.tree.model.Tree;
import org.jspecify.annotations.Nullable;

/**
 * One tree as it was read.
 *
 * @param tree the tree as data: what is written, locked and described
 * @param root its root with the places in the source
 * @param host the element it is attached to; null if it is not, or that is not known
 */
public record TreeModel(Tree tree, Node root, @Nullable Node host) {

  /** A tree that is not attached to another one. */
  public TreeModel(Tree tree, Node root) {
    this(tree, root, null);
  }

  /** All nodes in document order; a node's place in the list is its element's number. */
  public List<Node> nodes() {
    return root.all().toList();
  }
}
