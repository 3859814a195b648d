package org.holdall.compiler.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import javax.lang.model.element.Modifier;
import org.holdall.annotations.BackupElement;
import org.holdall.annotations.Convert;
import org.holdall.compiler.model.Node;
import org.holdall.compiler.model.TreeModel;
import org.holdall.tree.model.Field;
import org.jspecify.annotations.Nullable;

/** {@code XStructureStep}: what is generated for each element and field of a tree, in one class. */
final class StructureStepClass {
  private StructureStepClass() {}

  /**
   * The class; a stub names no class of the author, which may not be what it is taken for.
   *
   * @param nodes the model's elements that have a name
   */
  static TypeSpec.Builder of(TreeModel model, List<Node> nodes, Names names, boolean stub) {
    TypeSpec.Builder type = TypeSpec.classBuilder(names.step())
        .addJavadoc("""
            Structure step of $L, generated because of {@link $T}: writes its elements to
            XML, finds the fields of XML names, and says the columns of restored rows.
            """, model.tree().id(), Names.of(model.root().type()))
        .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
        .superclass(Contract.GENERATED_STEP)
        .addMethod(MethodSpec.constructorBuilder()
            .addModifiers(Modifier.PUBLIC)
            .addStatement("super($S)", model.tree().id())
            .build());
    add(type, WriteMethod.of(nodes));
    add(type, ColumnMethod.of(nodes));
    add(type, RestoreMethod.of(nodes));
    if (!stub) {
      add(type, RowsMethod.of(nodes));
      add(type, converters(nodes));
      add(type, hooks(nodes));
    }
    return type;
  }

  private static void add(TypeSpec.Builder type, @Nullable MethodSpec method) {
    if (method != null) {
      type.addMethod(method);
    }
  }

  private static @Nullable MethodSpec converters(List<Node> nodes) {
    CodeBlock.Builder cases = CodeBlock.builder();
    for (int i = 0; i < nodes.size(); i++) {
      Node node = nodes.get(i);
      List<Field> fields = node.element().fields();
      for (int j = 0; j < fields.size(); j++) {
        if (fields.get(j).convert() != null) {
          CodeBlock converter =
              Names.create(node.member(fields.get(j)).mark(Convert.class), "value");
          cases.addStatement("case $S -> $L", i + "." + j, converter);
        }
      }
    }
    if (cases.isEmpty()) {
      return null;
    }
    return Contract.override("converter", Contract.CONVERTER)
        .addParameter(int.class, "element")
        .addParameter(int.class, "field")
        .addCode("return switch (element + $S + field) {\n$>", ".")
        .addCode(cases.build())
        .addStatement("default -> super.converter(element, field)")
        .addCode("$<};\n")
        .build();
  }

  private static @Nullable MethodSpec hooks(List<Node> nodes) {
    List<CodeBlock> hooks = nodes.stream()
        .filter(node -> node.element().hooks() != null)
        .map(node -> Names.create(node.mark(BackupElement.class), "hooks"))
        .distinct()
        .toList();
    if (hooks.isEmpty()) {
      return null;
    }
    return Contract.override(
            "hooks", ParameterizedTypeName.get(ClassName.get(List.class), Contract.HOOKS))
        .addStatement("return $T.of($L)", List.class, CodeBlock.join(hooks, ", "))
        .build();
  }
}
