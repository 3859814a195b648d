package org.holdall.compiler.check;

import org.holdall.annotations.BackupElement;
import org.holdall.compiler.model.Node;
import org.holdall.compiler.model.Rule;
import org.holdall.compiler.model.Severity;
import org.holdall.compiler.model.TreeModel;

/** An example of somebody else's rule: names of elements are short. */
public final class ShortNames implements TreeRule {
  private static final Rule RULE =
      new Rule.Entry("ACME-SHORT", Severity.WARNING, "a name is long", "Shorten it");
  private static final int LONG = 6;

  /** Made by {@link java.util.ServiceLoader}. */
  public ShortNames() {}

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void check(TreeModel tree, Surroundings in, Report report) {
    for (Node node : tree.nodes()) {
      String name = node.element().name();
      if (name.equals("broken")) {
        throw new IllegalStateException("nobody expected this");
      }
      if (name.length() >= LONG) {
        report.add(
            node.place(BackupElement.class, "value"),
            "\"" + name + "\" has " + name.length() + " letters",
            "Take a shorter word");
      }
    }
  }
}
