package org.holdall.compiler.check;

import org.holdall.compiler.model.Node;
import org.holdall.compiler.model.Rule;
import org.holdall.compiler.model.Rulebook;
import org.holdall.compiler.model.TreeModel;
import org.holdall.tree.model.Field;
import org.holdall.tree.model.Source;

/** A column that may be NULL has a member that may be null. */
final class Nulls implements TreeRule {
  @Override
  public Rule rule() {
    return Rulebook.NULL;
  }

  @Override
  public void check(TreeModel tree, Surroundings in, Report report) {
    for (Node node : tree.nodes()) {
      Source source = node.element().source();
      if (source != null && source.rows() == null) {
        node.element().fields().stream()
            .filter(field -> field.required() && field.convert() == null)
            .forEach(field -> check(node, source, field, in, report));
      }
    }
  }

  private static void check(Node node, Source source, Field field, Surroundings in, Report report) {
    SourceColumn column = SourceColumn.of(source, field.column());
    column
        .in(in.catalogue())
        .flatMap(table -> table.column(column.name()))
        .filter(found -> found.nullable() && Types.fits(field.javaType(), found))
        .ifPresent(found -> report.add(
            node.member(field).place(),
            node.nameOf(field.member()) + " is " + field.javaType() + ", but column \""
                + found.name() + "\" may be NULL",
            "Use " + boxed(field.javaType())));
  }

  private static String boxed(String primitive) {
    return switch (primitive) {
      case "int" -> "Integer";
      case "char" -> "Character";
      default -> Character.toUpperCase(primitive.charAt(0)) + primitive.substring(1);
    };
  }
}
