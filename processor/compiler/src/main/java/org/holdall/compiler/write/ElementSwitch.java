package org.holdall.compiler.write;

import com.palantir.javapoet.CodeBlock;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** {@code switch (element)} over the elements of a tree; a tree of one element needs none. */
final class ElementSwitch {
  private ElementSwitch() {}

  /**
   * Does what is to be done for an element; any other number is out of bounds.
   *
   * @param statements by element, with semicolon and end of line; null to do nothing
   */
  static CodeBlock statement(List<? extends @Nullable CodeBlock> statements) {
    CodeBlock only = only(statements);
    if (only != null) {
      return only;
    }
    CodeBlock.Builder code = CodeBlock.builder().beginControlFlow("switch (element)");
    for (int i = 0; i < statements.size(); i++) {
      if (statements.get(i) != null) {
        code.add("case $L -> $L", i, statements.get(i));
      }
    }
    String idle = IntStream.range(0, statements.size())
        .filter(i -> statements.get(i) == null)
        .mapToObj(Integer::toString)
        .collect(Collectors.joining(", "));
    if (!idle.isEmpty()) {
      code.add("case $L -> { }\n", idle);
    }
    return code.addStatement("default -> throw new $T(element)", IndexOutOfBoundsException.class)
        .endControlFlow()
        .build();
  }

  /**
   * Returns an element's value.
   *
   * @param values by element; null for that of all others
   */
  static CodeBlock expression(List<? extends @Nullable CodeBlock> values, CodeBlock others) {
    CodeBlock only = only(values);
    if (only != null) {
      return CodeBlock.of("return $L;\n", only);
    }
    CodeBlock.Builder code =
        CodeBlock.builder().add("return switch (element) {\n").indent();
    for (int i = 0; i < values.size(); i++) {
      if (values.get(i) != null) {
        code.add("case $L -> $L;\n", i, values.get(i));
      }
    }
    return code.add("default -> $L;\n", others).unindent().add("};\n").build();
  }

  private static @Nullable CodeBlock only(List<? extends @Nullable CodeBlock> elements) {
    return elements.size() == 1 ? elements.get(0) : null;
  }
}
