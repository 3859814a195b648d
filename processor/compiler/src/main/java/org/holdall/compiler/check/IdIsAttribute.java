package org.holdall.compiler.check;

import org.holdall.compiler.model.Node;
import org.holdall.compiler.model.Rule;
import org.holdall.compiler.model.Rulebook;
import org.holdall.compiler.model.TreeModel;
import org.holdall.tree.model.Field;

/** The id of a row is an attribute. */
final class IdIsAttribute implements TreeRule {
  @Override
  public Rule rule() {
    return Rulebook.ATTR;
  }

  @Override
  public void check(TreeModel tree, Surroundings in, Report report) {
    for (Node node : tree.nodes()) {
      var source = node.element().source();
      if (source == null || source.rows() != null || source.written().isEmpty()) {
        continue; // Not a row of a table: inforef.xml lists ids as fields.
      }
      for (Field field : node.element().fields()) {
        if (field.column().equals("id") && !field.attribute()) {
          report.add(
              node.member(field).place(),
              node.nameOf(field.member()) + " is the id of a row but no attribute",
              "Add @Attr");
        }
      }
    }
  }
}
