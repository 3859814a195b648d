package org.holdall.compiler.check;

import java.util.Objects;
import javax.lang.model.element.TypeElement;
import org.holdall.annotations.BackupElement;
import org.holdall.annotations.Generated;
import org.holdall.compiler.model.Mark;
import org.holdall.compiler.model.Node;
import org.holdall.compiler.model.Rule;
import org.holdall.compiler.model.Rulebook;
import org.holdall.compiler.model.TreeModel;

/**
 * Hooks extend the class that is generated for their own tree: that of another one numbers other elements. Of the module, as
 * generated classes are unknown before.
 */
final class OwnHooks implements TreeRule {
  @Override
  public Rule rule() {
    return Rulebook.CLASS;
  }

  @Override
  public boolean ofModule() {
    return true;
  }

  @Override
  public void check(TreeModel tree, Surroundings in, Report report) {
    TypeElement root = tree.root().type();
    for (Node node : tree.nodes()) {
      Mark element = node.mark(BackupElement.class);
      TypeElement hooks = element == null ? null : element.type("hooks");
      if (hooks != null) {
        Supertypes.of(hooks)
            .map(each -> tree.root().marks().find(each, Generated.class))
            .filter(Objects::nonNull)
            .map(generated -> generated.type("value"))
            .filter(other -> other != null && !other.equals(root))
            .forEach(other -> report.add(
                node.place(BackupElement.class, "hooks"),
                hooks.getSimpleName() + " at " + node.type().getSimpleName()
                    + ".hooks extends what is generated for " + other
                    + ", not for the root " + root.getSimpleName(),
                "Write a class of hooks for each tree, or implement RestoreHooks"));
      }
    }
  }
}
