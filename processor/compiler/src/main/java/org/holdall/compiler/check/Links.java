package org.holdall.compiler.check;

import org.holdall.annotations.Link;
import org.holdall.compiler.model.Mark;
import org.holdall.compiler.model.Node;
import org.holdall.compiler.model.Rule;
import org.holdall.compiler.model.Rulebook;
import org.holdall.compiler.model.TreeModel;

/** A link has a name that stands in placeholders, a path below the site's address, and a target for each id. */
final class Links implements TreeRule {
  @Override
  public Rule rule() {
    return Rulebook.LINK;
  }

  @Override
  public void check(TreeModel tree, Surroundings in, Report report) {
    Node root = tree.root();
    for (Mark link : root.marks().all(root.type(), Link.class, Link.All.class)) {
      String name = link.text("name");
      String path = link.text("path");
      int ids = Math.max(1, path.split("\\{}", -1).length - 1);
      if (!name.matches("[A-Z][A-Z0-9_]*")) {
        report.add(
            link.place("name"),
            "\"" + name + "\" is no name of a link",
            "Write capital letters and digits");
      } else if (!path.startsWith("/")) {
        report.add(
            link.place("path"),
            "the path of link " + name + " does not begin with /",
            "Write what follows the site's address");
      } else if (link.texts("to").size() != ids || link.texts("to").contains("")) {
        report.add(
            link.place("to"),
            "link " + name + " has " + ids + (ids == 1 ? " id" : " ids") + " in its path, but "
                + link.texts("to").stream().filter(to -> !to.isEmpty()).count() + " in to",
            "Say what each id is, in their order");
      }
    }
  }
}
