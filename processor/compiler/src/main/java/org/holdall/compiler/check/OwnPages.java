package org.holdall.compiler.check;

import java.util.List;
import org.holdall.annotations.Plugin;
import org.holdall.compiler.model.Rule;
import org.holdall.compiler.model.Rulebook;
import org.holdall.compiler.model.TreeModel;

/** An activity module has links for its own pages. */
final class OwnPages implements TreeRule {
  private static final String MODULE = "mod_";

  @Override
  public Rule rule() {
    return Rulebook.VIEW;
  }

  @Override
  public boolean ofModule() {
    return true;
  }

  @Override
  public void check(TreeModel tree, Surroundings in, Report report) {
    String component = tree.tree().component();
    if (!component.startsWith(MODULE)
        || !tree.tree().id().equals(component)) { // other trees of a module stand elsewhere
      return;
    }
    String folder = "/mod/" + component.substring(MODULE.length()) + "/";
    for (String page : List.of("view.php", "index.php")) {
      boolean linked = in.trees().stream()
          .filter(each -> each.tree().component().equals(component))
          .flatMap(each -> each.tree().links().stream())
          .anyMatch(link -> link.path().startsWith(folder + page));
      if (!linked) {
        report.add(
            tree.root().place(Plugin.class, "value"),
            component + " has no link for its " + page + ": links to it lead to the old site",
            "Add @Link(name = \"...\", path = \"" + folder + page + "?id=\", to = \""
                + (page.startsWith("view") ? "COURSE_MODULE" : "COURSE") + "\")");
      }
    }
  }
}
