package org.holdall.tree.print;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.holdall.tree.model.Element;
import org.holdall.tree.model.Point;
import org.holdall.tree.model.Tree;

/** What plugins attach to the elements of others. */
final class Attached {
  private final List<Tree> trees;

  /** Of these trees; those that are no attached ones do not matter. */
  Attached(Collection<Tree> trees) {
    this.trees = trees.stream().filter(tree -> tree.host() != null).toList();
  }

  /** What stands at a point of an element: by the wrapper's name, the elements in it. */
  Map<String, List<Tree>> at(Point point, Element element) {
    Map<String, List<Tree>> wrappers = new TreeMap<>();
    for (Tree tree : trees) {
      if (element.type().equals(tree.host()) && point.takes(tree.component())) {
        wrappers
            .computeIfAbsent(
                point.wrapper(tree.component(), element.name()), name -> new ArrayList<>())
            .add(tree);
      }
    }
    return wrappers;
  }
}
