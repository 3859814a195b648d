package org.holdall.compiler.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.holdall.compiler.model.Node;
import org.holdall.tree.model.Element;
import org.holdall.tree.model.Field;
import org.holdall.tree.model.Source;
import org.jspecify.annotations.Nullable;

/** {@code restore}: what every column gets. Each column is said once: key, then equalities, then values. */
final class RestoreMethod {
  private RestoreMethod() {}

  /** The method; null if no element is written to a table. */
  static @Nullable MethodSpec of(List<Node> nodes) {
    List<@Nullable CodeBlock> elements = nodes.stream()
        .map(node -> element(node.element()))
        .collect(Collectors.toList()); // with nulls
    if (elements.stream().allMatch(Objects::isNull)) {
      return null;
    }
    return Contract.override("restore", TypeName.VOID)
        .addParameter(int.class, "element")
        .addParameter(Contract.ROW, "row")
        .addParameter(Contract.RESTORED_ROW, "out")
        .addCode(ElementSwitch.statement(elements))
        .build();
  }

  private static @Nullable CodeBlock element(Element element) {
    Source source = element.source();
    return source == null || source.written().isEmpty()
        ? null
        : columns(source.written(), source, element.fields());
  }

  private static CodeBlock columns(String table, Source source, List<Field> fields) {
    CodeBlock.Builder code =
        CodeBlock.builder().add("out.table($S)", table).indent().indent();
    Set<String> said = new HashSet<>();
    if (isColumn(source.key()) && source.annotated() == null && said.add(source.key())) {
      code.add(".key($S, $S)", source.key(), source.of());
    }
    Stream.concat(source.is().stream(), source.fill().stream())
        .filter(each -> said.add(each.column()))
        .forEach(each -> code.add("\n.fill($S, $S)", each.column(), each.value()));
    for (int i = 0; i < fields.size(); i++) {
      Field field = fields.get(i);
      boolean ownId = field.attribute() && field.column().equals("id");
      String column = source.column(field.column());
      if (!ownId && column != null && said.add(column)) {
        code.add(column(field, column, i));
      }
    }
    return code.add(";\n").unindent().unindent().build();
  }

  /** Whether restore can write it: a joined table's column is read only. */
  private static boolean isColumn(String key) {
    return !key.isEmpty() && !key.contains(".");
  }

  private static CodeBlock column(Field field, String column, int position) {
    String missing = field.missing() == null ? "ZERO" : field.missing();
    if (field.annotate() != null && field.map()) {
      return CodeBlock.of(
          "\n.mapped($S, row, $L, $S, $S)", column, position, field.annotate(), missing);
    }
    if (field.mapsTo() != null) {
      return CodeBlock.of(
          "\n.mapsTo($S, row, $L, $S, $S)", column, position, field.mapsTo(), missing);
    }
    return CodeBlock.of(
        "\n.$L($S, row, $L)", field.rollDate() ? "date" : "value", column, position);
  }
}
