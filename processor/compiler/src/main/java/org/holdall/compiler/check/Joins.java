package org.holdall.compiler.check;

import java.util.HashSet;
import java.util.Set;
import org.holdall.annotations.Join;
import org.holdall.compiler.model.Mark;
import org.holdall.compiler.model.Node;
import org.holdall.compiler.model.Rule;
import org.holdall.compiler.model.Rulebook;
import org.holdall.compiler.model.TreeModel;

/** Joined tables have an alias of their own and a condition. */
final class Joins implements TreeRule {
  @Override
  public Rule rule() {
    return Rulebook.JOIN;
  }

  @Override
  public void check(TreeModel tree, Surroundings in, Report report) {
    for (Node node : tree.nodes()) {
      Set<String> taken = new HashSet<>(Set.of("t"));
      for (Mark join : node.marks().all(node.type(), Join.class, Join.All.class)) {
        String alias = join.text("as");
        String subject = "a join of " + node.type().getSimpleName();
        if (!alias.matches("[A-Za-z][A-Za-z0-9_]*")) {
          report.add(
              join.place("as"),
              "\"" + alias + "\", the alias of " + subject + ", is no SQL name",
              "Write a short word");
        } else if (!taken.add(alias)) {
          report.add(
              join.place("as"),
              "\"" + alias + "\", the alias of " + subject + ", is taken",
              "Write another; t is the table of the @Source");
        }
        if (join.text("on").isBlank()) {
          report.add(
              join.place("on"),
              subject + " has no condition",
              "Write it, for example \"u.id = t.userid\"");
        }
      }
    }
  }
}
