package org.holdall.compiler.write;

import com.palantir.javapoet.CodeBlock;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.holdall.compiler.model.Node;

/** {@code switch (element)} over the elements of a tree. */
final class ElementSwitch {
  private static final CodeBlock OUT_OF_BOUNDS =
      CodeBlock.of("throw new $T(element);\n", IndexOutOfBoundsException.class);

  private ElementSwitch() {}

  /** Calls the method of each element that has something to do; the others do nothing; any other number is out of bounds. */
  static CodeBlock statement(
      List<Node> nodes, IntFunction<String> names, IntPredicate works, String arguments) {
    if (nodes.isEmpty()) {
      return OUT_OF_BOUNDS;
    }
    CodeBlock.Builder code = CodeBlock.builder().beginControlFlow("switch (element)");
    String idle = IntStream.range(0, nodes.size())
        .filter(works.negate())
        .mapToObj(Integer::toString)
        .collect(Collectors.joining(", "));
    for (int i = 0; i < nodes.size(); i++) {
      if (works.test(i)) {
        code.addStatement("case $L -> $N($L)", i, names.apply(i), arguments);
      }
    }
    if (!idle.isEmpty()) {
      code.add("case $L -> { }\n", idle);
    }
    return code.addStatement("default -> throw new $T(element)", IndexOutOfBoundsException.class)
        .endControlFlow()
        .build();
  }

  /** Returns what the method of each element returns. */
  static CodeBlock expression(List<Node> nodes, IntFunction<String> names, String arguments) {
    if (nodes.isEmpty()) {
      return OUT_OF_BOUNDS;
    }
    CodeBlock.Builder code =
        CodeBlock.builder().add("return switch (element) {\n").indent();
    for (int i = 0; i < nodes.size(); i++) {
      code.addStatement("case $L -> $N($L)", i, names.apply(i), arguments);
    }
    return code.addStatement("default -> throw new $T(element)", IndexOutOfBoundsException.class)
        .unindent()
        .add("};\n")
        .build();
  }
}
