package org.holdall.compiler.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.holdall.compiler.model.Node;
import org.holdall.tree.model.Element;
import org.holdall.tree.model.Field;
import org.jspecify.annotations.Nullable;

/** {@code write}: start tag, attributes and fields of every element. */
final class WriteMethod {
  private WriteMethod() {}

  /** The method; null if there are no elements. */
  static @Nullable MethodSpec of(List<Node> nodes) {
    if (nodes.isEmpty()) {
      return null;
    }
    return Contract.override("write", TypeName.VOID)
        .addParameter(int.class, "element")
        .addParameter(Contract.ROW, "row")
        .addParameter(Contract.XML, "out")
        .addException(IOException.class)
        .addCode(ElementSwitch.statement(
            nodes.stream().map(node -> element(node.element())).collect(Collectors.toList())))
        .build();
  }

  private static CodeBlock element(Element element) {
    CodeBlock.Builder code = CodeBlock.builder().add("out.start($S)", element.name());
    code.indent().indent();
    List<Field> fields = element.fields();
    int position = 0;
    for (; position < fields.size() && fields.get(position).attribute(); position++) {
      code.add(position == 0 ? "" : "\n");
      code.add(".attribute($S, row, $L)", fields.get(position).name(), position);
    }
    code.add(".content()");
    for (; position < fields.size(); position++) {
      Field field = fields.get(position);
      String method = field.encrypted() ? "secret" : "field";
      code.add("\n.$L($S, row, $L)", method, field.name(), position);
    }
    return code.add(";\n").unindent().unindent().build();
  }
}
