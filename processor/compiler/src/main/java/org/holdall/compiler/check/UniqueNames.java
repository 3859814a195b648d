package org.holdall.compiler.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.holdall.annotations.Children;
import org.holdall.annotations.Name;
import org.holdall.compiler.model.Member;
import org.holdall.compiler.model.Node;
import org.holdall.compiler.model.Rule;
import org.holdall.compiler.model.Rulebook;
import org.holdall.compiler.model.TreeModel;
import org.holdall.tree.model.Child;
import org.holdall.tree.model.Field;

/** Attributes, fields and children of an element have different names, former ones too: restore finds them by name. */
final class UniqueNames implements TreeRule {
  @Override
  public Rule rule() {
    return Rulebook.UNIQUE;
  }

  @Override
  public void check(TreeModel tree, Surroundings in, Report report) {
    tree.nodes().forEach(node -> check(node, report));
  }

  private static void check(Node node, Report report) {
    Map<String, String> taken = new HashMap<>();
    for (Field field : node.element().fields()) {
      String other = taken.putIfAbsent(field.name(), field.member());
      if (other != null) {
        report.add(
            node.member(field).place(Name.class, "value"),
            node.nameOf(field.member()) + " and " + node.nameOf(other)
                + " have the same XML name \"" + field.name() + "\"",
            "Give one of them another @Name");
      }
    }
    List<Member> members = node.owners();
    String previous = "";
    for (int i = 0; i < members.size(); i++) {
      Child child = node.element().children().get(i);
      String path = String.join("/", child.path())
          + (child.path().isEmpty() ? "" : "/")
          + child.element().name();
      String first = path.contains("/") ? path.substring(0, path.indexOf('/')) : path;
      String member = members.get(i).name();
      String other =
          taken.containsKey(first) ? taken.get(first) : taken.putIfAbsent("/" + path, member);
      // Two sources may give rows to one wrapper, one after the other.
      boolean continued = path.equals(previous) && path.contains("/");
      if (other != null && !continued) {
        report.add(
            members.get(i).place(Children.class, "value"),
            node.nameOf(member) + " and " + node.nameOf(other) + " have the same XML name \"" + path
                + "\"",
            "Give the children another path in @Children");
      }
      previous = path;
    }
    FormerNames.check(node, report);
  }
}
