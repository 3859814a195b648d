package org.holdall.compiler.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.io.IOException;
import java.util.List;
import javax.lang.model.element.Modifier;
import org.holdall.compiler.model.Node;
import org.holdall.tree.model.Element;
import org.holdall.tree.model.Field;

/** {@code XXmlWriter}: start tag, attributes and fields of every element. */
final class XmlWriterClass {
  private XmlWriterClass() {}

  static TypeSpec.Builder of(List<Node> nodes, Names names) {
    TypeSpec.Builder type = TypeSpec.classBuilder(names.writer())
        .addModifiers(Modifier.FINAL)
        .addSuperinterface(Contract.WRITER)
        .addMethod(Contract.override("write", TypeName.VOID)
            .addParameter(int.class, "element")
            .addParameter(Contract.ROW, "row")
            .addParameter(Contract.XML, "out")
            .addException(IOException.class)
            .addCode(ElementSwitch.statement(nodes, names::element, i -> true, "row, out"))
            .build());
    for (int i = 0; i < nodes.size(); i++) {
      type.addMethod(MethodSpec.methodBuilder(names.element(i))
          .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
          .addParameter(Contract.ROW, "row")
          .addParameter(Contract.XML, "out")
          .addException(IOException.class)
          .addCode(body(nodes.get(i).element()))
          .build());
    }
    return type;
  }

  private static CodeBlock body(Element element) {
    CodeBlock.Builder code = CodeBlock.builder().add("out.start($S)", element.name());
    code.indent().indent();
    List<Field> fields = element.fields();
    int position = 0;
    for (; position < fields.size() && fields.get(position).attribute(); position++) {
      code.add("\n.attribute($S, row, $L)", fields.get(position).name(), position);
    }
    code.add("\n.content()");
    for (; position < fields.size(); position++) {
      Field field = fields.get(position);
      String method = field.encrypted() ? "secret" : "field";
      code.add("\n.$L($S, row, $L)", method, field.name(), position);
    }
    return code.add(";\n").unindent().unindent().build();
  }
}
