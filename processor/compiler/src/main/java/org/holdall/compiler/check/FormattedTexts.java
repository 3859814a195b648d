package org.holdall.compiler.check;

import org.holdall.compiler.model.Node;
import org.holdall.compiler.model.Rule;
import org.holdall.compiler.model.Rulebook;
import org.holdall.compiler.model.TreeModel;
import org.holdall.tree.model.Field;
import org.holdall.tree.schema.Column;
import org.holdall.tree.schema.Table;

/** A text whose format is known is rich. */
final class FormattedTexts implements TreeRule {
  @Override
  public Rule rule() {
    return Rulebook.RICHTEXT;
  }

  @Override
  public void check(TreeModel tree, Surroundings in, Report report) {
    if (tree.tree().annotatesOnly()) {
      return;
    }
    for (Node node : tree.nodes()) {
      var source = node.element().source();
      Table table = source == null ? null : in.catalogue().table(source.table()).orElse(null);
      if (table != null) {
        for (Field field : node.element().fields()) {
          boolean text = table
              .column(field.column())
              .filter(column -> column.type() == Column.Type.TEXT)
              .isPresent();
          String format = field.column() + "format";
          if (text
              && !field.richText()
              && field.convert() == null
              && table.column(format).isPresent()) {
            report.add(
                node.member(field).place(),
                node.nameOf(field.member()) + " has a format, in column \"" + format
                    + "\", but links in it are not decoded on restore",
                "Add @RichText");
          }
        }
      }
    }
  }
}
