package org.holdall.compiler.write;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.holdall.annotations.Source;
import org.holdall.compiler.model.Node;
import org.jspecify.annotations.Nullable;

/** {@code rows}: the rows that classes of the author make, as texts. */
final class RowsMethod {
  private RowsMethod() {}

  /** The method; null if no class makes rows. */
  static @Nullable MethodSpec of(List<Node> nodes) {
    List<@Nullable CodeBlock> elements =
        nodes.stream().map(RowsMethod::rows).collect(Collectors.toList()); // with nulls
    if (elements.stream().allMatch(each -> each == null)) {
      return null;
    }
    return Contract.override(
            "rows",
            ParameterizedTypeName.get(ClassName.get(Stream.class), ArrayTypeName.of(String.class)))
        .addParameter(int.class, "element")
        .addParameter(Contract.SCOPE, "in")
        .addCode(ElementSwitch.expression(elements, CodeBlock.of("super.rows(element, in)")))
        .build();
  }

  private static @Nullable CodeBlock rows(Node node) {
    if (!node.hasMadeRows()) {
      return null;
    }
    CodeBlock values = node.element().fields().stream()
        .map(field ->
            CodeBlock.of("$T.text(row.$L)", Contract.RECORDS, node.member(field).access()))
        .collect(CodeBlock.joining(",\n"));
    return CodeBlock.builder()
        .add(
            "$L.rows($L).map(($T row) -> new String[] {\n",
            Names.create(node.mark(Source.class), "rows"),
            scope(node),
            Names.any(node.type()))
        .indent()
        .indent()
        .add(values)
        .add("})")
        .unindent()
        .unindent()
        .build();
  }

  private static CodeBlock scope(Node node) {
    if (node.params().isEmpty()) {
      return CodeBlock.of("in");
    }
    CodeBlock params = node.params().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(each -> CodeBlock.of("$T.entry($S, $S)", Map.class, each.getKey(), each.getValue()))
        .collect(CodeBlock.joining(", "));
    return CodeBlock.of("$T.with(in, $T.ofEntries($L))", Contract.RECORDS, Map.class, params);
  }
}
