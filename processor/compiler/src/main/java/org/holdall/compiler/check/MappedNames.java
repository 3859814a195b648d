package org.holdall.compiler.check;

import org.holdall.annotations.BackupElement;
import org.holdall.compiler.model.Node;
import org.holdall.compiler.model.Rule;
import org.holdall.compiler.model.Rulebook;
import org.holdall.compiler.model.TreeModel;

/** A name that restore finds ids by belongs to one element. */
final class MappedNames implements TreeRule {
  @Override
  public Rule rule() {
    return Rulebook.MAPPED;
  }

  @Override
  public boolean ofModule() {
    return true;
  }

  @Override
  public void check(TreeModel tree, Surroundings in, Report report) {
    for (Node node : tree.nodes()) {
      for (String name : node.element().mapped()) {
        in.trees().stream()
            .flatMap(each -> each.nodes().stream())
            .filter(other -> other.element().mapped().contains(name)
                && other.element().type().compareTo(node.element().type()) < 0)
            .findFirst()
            .ifPresent(other -> report.add(
                node.place(BackupElement.class, "mapped"),
                node.type().getSimpleName() + " and " + other.type().getSimpleName()
                    + " both map \"" + name + "\": restore finds whichever comes last",
                "Name one of them otherwise"));
      }
    }
  }
}
