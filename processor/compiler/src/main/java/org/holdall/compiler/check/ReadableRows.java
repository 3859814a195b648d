package org.holdall.compiler.check;

import org.holdall.compiler.model.Member;
import org.holdall.compiler.model.Node;
import org.holdall.compiler.model.Rule;
import org.holdall.compiler.model.Rulebook;
import org.holdall.compiler.model.TreeModel;

/** Generated code reads the rows that a class makes; all others come as texts from the database. */
final class ReadableRows implements TreeRule {
  @Override
  public Rule rule() {
    return Rulebook.ACCESS;
  }

  @Override
  public void check(TreeModel tree, Surroundings in, Report report) {
    for (Node node : tree.nodes()) {
      var source = node.element().source();
      if (source != null && source.rows() != null) {
        node.element().fields().stream()
            .map(node::member)
            .filter(member -> member.access() == null)
            .forEach(member -> report(node, member, report));
      }
    }
  }

  private static void report(Node node, Member member, Report report) {
    String name = member.name();
    report.add(
        member.place(),
        node.nameOf(name) + " is private and has no accessor, and rows of "
            + node.type().getSimpleName() + " are made by a class",
        "Write " + name
            + "() or a getter; if Lombok does, name it before Holdall among the processors");
  }
}
