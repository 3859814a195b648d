package org.holdall.compiler.check;

import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.holdall.compiler.model.Node;
import org.holdall.compiler.model.Rule;
import org.holdall.compiler.model.Rulebook;
import org.holdall.compiler.model.TreeModel;
import org.holdall.tree.model.Field;

/** Rows that a class makes go into archives as texts: what has none of its own would be written as an address in memory. */
final class TextOfRows implements TreeRule {
  private static final Set<String> TEXTS = Set.of(
      "String",
      "Long",
      "Integer",
      "Short",
      "Byte",
      "Boolean",
      "Double",
      "Float",
      "java.math.BigDecimal",
      "java.math.BigInteger");

  @Override
  public Rule rule() {
    return Rulebook.TYPE;
  }

  @Override
  public void check(TreeModel tree, Surroundings in, Report report) {
    tree.nodes().stream().filter(Node::hasMadeRows).forEach(node -> check(node, report));
  }

  private static void check(Node node, Report report) {
    node.element().fields().stream()
        .filter(field -> !hasText(field, node.member(field).type()))
        .forEach(field -> report.add(
            node.member(field).place(),
            node.nameOf(field.member()) + " is " + field.javaType()
                + ", of which rows made by a class write no text that restore could read",
            "Use String, a number, boolean, an enum or an Optional of these"));
  }

  /** A class of the author with a converter has the text that its {@code toString} gives; an unknown type is the compiler's. */
  private static boolean hasText(Field field, TypeMirror type) {
    String name = field.javaType();
    if (name.startsWith("java.util.Optional<")) {
      name = name.substring(name.indexOf('<') + 1, name.length() - 1);
      type = ((DeclaredType) type).getTypeArguments().get(0);
    }
    return type.getKind().isPrimitive()
        || type.getKind() == TypeKind.ERROR
        || TEXTS.contains(name)
        || type instanceof DeclaredType declared
            && (declared.asElement().getKind() == ElementKind.ENUM || field.convert() != null);
  }
}
