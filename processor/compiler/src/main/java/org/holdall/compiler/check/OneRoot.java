package org.holdall.compiler.check;

import java.lang.annotation.Annotation;
import java.util.List;
import org.holdall.annotations.AttachTo;
import org.holdall.annotations.Plugin;
import org.holdall.annotations.Step;
import org.holdall.compiler.model.Mark;
import org.holdall.compiler.model.Node;
import org.holdall.compiler.model.Rule;
import org.holdall.compiler.model.Rulebook;
import org.holdall.compiler.model.TreeModel;

/** A tree has one root, and no other tree has its id. */
final class OneRoot implements TreeRule {
  @Override
  public Rule rule() {
    return Rulebook.ROOT;
  }

  @Override
  public boolean ofModule() {
    return true;
  }

  @Override
  public void check(TreeModel tree, Surroundings in, Report report) {
    for (TreeModel other : in.trees()) {
      boolean before = other.tree().type().compareTo(tree.tree().type()) < 0;
      if (before && other.tree().id().equals(tree.tree().id())) {
        report.add(
            tree.root().place(Plugin.class, "value"),
            tree.root().type().getSimpleName() + " and " + other.root().type().getSimpleName()
                + " are both the root of " + tree.tree().id(),
            "Make one the child of the other, or give them different @Steps");
      }
    }
    tree.nodes().stream()
        .skip(1)
        .forEach(node -> List.of(Plugin.class, Step.class, AttachTo.class)
            .forEach(word -> check(node, word, report)));
  }

  private static void check(Node node, Class<? extends Annotation> word, Report report) {
    Mark mark = node.mark(word);
    if (mark != null) {
      report.add(
          mark.place(),
          node.type().getSimpleName() + " has @" + word.getSimpleName()
              + " but is a child in another tree",
          "Remove it from the child; only a root has it");
    }
  }
}
