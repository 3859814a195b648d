package org.holdall.compiler.model;

import java.util.List;
import org.holdall.tree.model.Tree;

/**
 * One tree as it was read.
 *
 * @param tree the tree as data: what is written, locked and described
 * @param root its root with the places in the source
 */
public record TreeModel(Tree tree, Node root) {

  /** All nodes in document order; a node's place in the list is its element's number. */
  public List<Node> nodes() {
    return root.all().toList();
  }
}
