package org.holdall.compiler.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import org.holdall.compiler.model.Node;
import org.holdall.tree.model.Field;

/** {@code XRestoreReader}: the position of every XML name. */
final class RestoreReaderClass {
  private RestoreReaderClass() {}

  static TypeSpec.Builder of(List<Node> nodes, Names names) {
    TypeSpec.Builder type = TypeSpec.classBuilder(names.reader())
        .addModifiers(Modifier.FINAL)
        .addSuperinterface(Contract.READER)
        .addMethod(Contract.override("column", TypeName.INT)
            .addParameter(int.class, "element")
            .addParameter(String.class, "name")
            .addCode(ElementSwitch.expression(nodes, names::element, "name"))
            .build());
    for (int i = 0; i < nodes.size(); i++) {
      type.addMethod(MethodSpec.methodBuilder(names.element(i))
          .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
          .returns(int.class)
          .addParameter(String.class, "name")
          .addCode(positions(nodes.get(i).element().fields()))
          .build());
    }
    return type;
  }

  private static CodeBlock positions(List<Field> fields) {
    if (fields.isEmpty()) {
      return CodeBlock.of("return -1;\n");
    }
    CodeBlock.Builder code = CodeBlock.builder().add("return switch (name) {\n").indent();
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
    return code.addStatement("default -> -1").unindent().add("};\n").build();
  }
}
