package org.holdall.compiler.check;

import org.holdall.compiler.model.Node;
import org.holdall.compiler.model.Rule;
import org.holdall.compiler.model.Rulebook;
import org.holdall.compiler.model.TreeModel;

/** A record does not stand below itself. */
final class NoCycle implements TreeRule {
  @Override
  public Rule rule() {
    return Rulebook.CYCLE;
  }

  @Override
  public void check(TreeModel tree, Surroundings in, Report report) {
    for (Node node : tree.nodes()) {
      if (node.recurring()) {
        String name = node.type().getSimpleName().toString();
        report.add(
            node.place(),
            name + " is a child of itself in the tree of " + tree.root().type().getSimpleName(),
            "Break the circle: an XML tree has an end; point to the other row with @MapsTo(" + name
                + ".class)");
      }
    }
  }
}
