package org.holdall.compiler.check;

import java.util.List;
import java.util.Map;
import org.holdall.compiler.model.Node;
import org.holdall.compiler.model.Rule;
import org.holdall.compiler.model.Rulebook;
import org.holdall.compiler.model.TreeModel;
import org.holdall.tree.model.Field;
import org.holdall.tree.schema.Column;

/** The type of a component can hold the values of its column. */
final class Types implements TreeRule {
  private static final Map<Column.Type, List<String>> FITTING = Map.of(
      Column.Type.INT,
          List.of(
              "long", "int", "short", "byte", "boolean", "Long", "Integer", "Short", "Byte",
              "Boolean"),
      Column.Type.NUMBER, List.of("java.math.BigDecimal", "double", "Double"),
      Column.Type.FLOAT, List.of("double", "Double", "java.math.BigDecimal"),
      Column.Type.CHAR, List.of("String"),
      Column.Type.TEXT, List.of("String"),
      Column.Type.BINARY, List.of("String", "byte[]"));

  @Override
  public Rule rule() {
    return Rulebook.TYPE;
  }

  @Override
  public void check(TreeModel tree, Surroundings in, Report report) {
    for (Node node : tree.nodes()) {
      var source = node.element().source();
      if (source != null && source.rows() == null) {
        for (Field field : node.element().fields()) {
          SourceColumn column = SourceColumn.of(source, field.column());
          column
              .in(in.catalogue())
              .flatMap(table -> table.column(column.name()))
              .filter(found -> field.convert() == null && !fits(field.javaType(), found))
              .ifPresent(found -> report.add(
                  node.member(field).place(),
                  node.nameOf(field.member()) + " is " + field.javaType() + ", but column \""
                      + column.name() + "\" holds " + holds(found),
                  "Use " + fitting(found)));
        }
      }
    }
  }

  static boolean fits(String javaType, Column column) {
    String type = javaType.startsWith("java.util.Optional<")
        ? javaType.substring(javaType.indexOf('<') + 1, javaType.length() - 1)
        : javaType;
    return FITTING.getOrDefault(column.type(), List.of()).contains(type);
  }

  /** The type to take: whole numbers of up to nine digits fit into an int. */
  private static String fitting(Column column) {
    boolean large = column.length() >= 10;
    return switch (column.type()) {
      case INT -> column.nullable() ? (large ? "Long" : "Integer") : large ? "long" : "int";
      case NUMBER -> "java.math.BigDecimal";
      case FLOAT -> column.nullable() ? "Double" : "double";
      case CHAR, TEXT, BINARY -> "String";
    };
  }

  private static String holds(Column column) {
    return switch (column.type()) {
      case INT -> "whole numbers";
      case NUMBER, FLOAT -> "decimal numbers";
      case CHAR, TEXT -> "text";
      case BINARY -> "bytes";
    };
  }
}
