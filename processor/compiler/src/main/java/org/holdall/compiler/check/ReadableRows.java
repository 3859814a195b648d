package org.holdall.compiler.check;

import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import org.holdall.compiler.model.Member;
import org.holdall.compiler.model.Node;
import org.holdall.compiler.model.Rule;
import org.holdall.compiler.model.Rulebook;
import org.holdall.compiler.model.TreeModel;
import org.holdall.tree.model.Field;

/** Generated code reads the rows that a class makes; all others come as texts from the database. */
final class ReadableRows implements TreeRule {
  @Override
  public Rule rule() {
    return Rulebook.ACCESS;
  }

  @Override
  public void check(TreeModel tree, Surroundings in, Report report) {
    for (Node node : tree.nodes()) {
      if (node.hasMadeRows()) {
        for (Field field : node.element().fields()) {
          check(node, node.member(field), tree.root().type(), report);
        }
      }
    }
  }

  private static void check(Node node, Member member, TypeElement root, Report report) {
    String name = node.nameOf(member.name());
    String made = ", and rows of " + node.type().getSimpleName() + " are made by a class";
    Element reader = member.reader().orElse(null);
    if (member.access() == null) {
      report.add(
          member.place(),
          name + " is private and has no accessor" + made,
          "Write " + member.name()
              + "() or a getter; if Lombok does, name it before Holdall among the processors");
    } else if (reader != null && !Visible.itself(root, reader)) {
      report.add(
          member.place(),
          name + " cannot be read in the package of " + root.getSimpleName() + made,
          "Make " + member.access() + " public");
    } else if (reader instanceof ExecutableElement method && !Supertypes.throwsNoChecked(method)) {
      report.add(
          member.place(),
          name + " is read by a method that throws a checked exception" + made,
          "Let " + member.access() + " throw none");
    }
  }
}
