package org.holdall.compiler.check;

import java.util.List;
import org.holdall.annotations.Source;
import org.holdall.compiler.model.Node;
import org.holdall.compiler.model.Rule;
import org.holdall.compiler.model.Rulebook;
import org.holdall.compiler.model.TreeModel;
import org.holdall.tree.model.Field;
import org.holdall.tree.schema.Column;
import org.holdall.tree.schema.Table;

/** {@code without} names columns that exist and are indeed not backed up. */
final class WithoutColumns implements TreeRule {
  @Override
  public Rule rule() {
    return Rulebook.WITHOUT;
  }

  @Override
  public void check(TreeModel tree, Surroundings in, Report report) {
    for (Node node : tree.nodes()) {
      var source = node.element().source();
      Table table = source == null ? null : in.catalogue().table(source.table()).orElse(null);
      if (source != null && table != null) {
        List<String> columns = table.columns().stream().map(Column::name).toList();
        List<String> fields =
            node.element().fields().stream().map(Field::column).toList();
        String type = node.type().getSimpleName().toString();
        for (String column : source.without()) {
          if (!columns.contains(column)) {
            report.add(
                node.place(Source.class, "without"),
                "without of " + type + " names \"" + column + "\", which is no column of table \""
                    + table.name() + "\"",
                Words.didYouMean(column, columns, "remove it"));
          } else if (fields.contains(column)) {
            report.add(
                node.place(Source.class, "without"),
                "without of " + type + " names \"" + column + "\", which is backed up",
                "Remove it from without, or the component");
          }
        }
      }
    }
  }
}
