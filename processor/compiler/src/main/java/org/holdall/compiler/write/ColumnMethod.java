package org.holdall.compiler.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.holdall.compiler.model.Node;
import org.holdall.tree.model.Field;
import org.jspecify.annotations.Nullable;

/** {@code column}: the position of every XML name. */
final class ColumnMethod {
  private ColumnMethod() {}

  /** The method; null if there are no fields. */
  static @Nullable MethodSpec of(List<Node> nodes) {
    if (nodes.stream().allMatch(node -> node.element().fields().isEmpty())) {
      return null;
    }
    return Contract.override("column", TypeName.INT)
        .addParameter(int.class, "element")
        .addParameter(String.class, "name")
        .addCode(ElementSwitch.expression(
            nodes.stream().map(node -> positions(node.element().fields())).toList(),
            CodeBlock.of("-1")))
        .build();
  }

  private static @Nullable CodeBlock positions(List<Field> fields) {
    if (fields.isEmpty()) {
      return null;
    }
    CodeBlock.Builder code = CodeBlock.builder().add("switch (name) {\n").indent();
    // A name used twice is an error of its own; its second label would only be another one.
    Set<String> seen = new HashSet<>();
    List<Boolean> first = fields.stream().map(field -> seen.add(field.name())).toList();
    for (int i = 0; i < fields.size(); i++) {
      Field field = fields.get(i);
      CodeBlock labels = Stream.concat(
              first.get(i) ? Stream.of(field.name()) : Stream.of(),
              field.former().stream().filter(seen::add))
          .map(name -> CodeBlock.of("$S", name))
          .collect(CodeBlock.joining(", "));
      if (!labels.isEmpty()) {
        code.addStatement("case $L -> $L", labels, i);
      }
    }
    return code.addStatement("default -> -1").unindent().add("}").build();
  }
}
