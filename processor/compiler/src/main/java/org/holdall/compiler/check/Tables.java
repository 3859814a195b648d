package org.holdall.compiler.check;

import java.util.List;
import org.holdall.annotations.Join;
import org.holdall.annotations.Source;
import org.holdall.compiler.model.Mark;
import org.holdall.compiler.model.Node;
import org.holdall.compiler.model.Rule;
import org.holdall.compiler.model.Rulebook;
import org.holdall.compiler.model.TreeModel;
import org.holdall.tree.schema.Catalogue;
import org.holdall.tree.schema.Table;

/** Tables exist. */
final class Tables implements TreeRule {
  @Override
  public Rule rule() {
    return Rulebook.TABLE;
  }

  @Override
  public void check(TreeModel tree, Surroundings in, Report report) {
    for (Node node : tree.nodes()) {
      Mark source = node.mark(Source.class);
      if (source != null) {
        check(node, source, "table", in.catalogue(), report);
        check(node, source, "restoreTable", in.catalogue(), report);
      }
      node.marks()
          .all(node.type(), Join.class, Join.All.class)
          .forEach(join -> check(node, join, "table", in.catalogue(), report));
    }
  }

  private static void check(
      Node node, Mark mark, String value, Catalogue catalogue, Report report) {
    String table = mark.text(value);
    if (!table.isEmpty()
        && !table.equals(Source.NO_TABLE)
        && catalogue.table(table).isEmpty()) {
      List<String> names = catalogue.tables().stream().map(Table::name).toList();
      report.add(
          mark.place(value),
          "there is no table \"" + table + "\", read by " + node.type().getSimpleName(),
          Words.didYouMean(
              table,
              names,
              "declare the plugin's own tables in db/install.xml; names are without prefix"));
    }
  }
}
