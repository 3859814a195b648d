package org.holdall.compiler.write;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import org.holdall.compiler.model.Node;
import org.holdall.compiler.model.TreeModel;
import org.holdall.tree.model.Field;

/** {@code XStructureStep}: the tree, the code for it, and the rows that classes make. */
final class StructureStepClass {
  private StructureStepClass() {}

  /** The class; a stub names no class of the author, which may not be what it is taken for. */
  static TypeSpec.Builder of(TreeModel model, Names names, boolean stub) {
    TypeSpec description = TypeSpec.classBuilder("Description")
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .addField(FieldSpec.builder(Contract.TREE, "TREE", Modifier.STATIC, Modifier.FINAL)
            .initializer(
                "$T.read($T.class, $S)",
                Contract.DESCRIPTIONS,
                names.step(),
                model.tree().id())
            .build())
        .build();
    TypeSpec.Builder type = TypeSpec.classBuilder(names.step())
        .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
        .addSuperinterface(Contract.STEP)
        .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PUBLIC).build())
        .addMethod(Contract.override("tree", Contract.TREE)
            .addStatement("return Description.TREE")
            .build())
        .addMethod(made("writer", Contract.WRITER, names.writer()))
        .addMethod(made("reader", Contract.READER, names.reader()))
        .addMethod(made("restorer", Contract.RESTORER, names.restorer()));
    if (!stub) {
      addRows(type, model.nodes(), names);
      addConverters(type, model.nodes());
      addHooks(type, model.nodes());
    }
    // A holder class: the description is read when it is first asked for, once.
    return type.addType(description);
  }

  private static MethodSpec made(String name, ClassName returns, ClassName made) {
    return Contract.override(name, returns)
        .addStatement("return new $T()", made)
        .build();
  }

  private static void addRows(TypeSpec.Builder type, List<Node> nodes, Names names) {
    CodeBlock.Builder cases = CodeBlock.builder();
    for (int i = 0; i < nodes.size(); i++) {
      Node node = nodes.get(i);
      String rows =
          node.element().source() == null ? null : node.element().source().rows();
      if (rows != null) {
        cases.addStatement(
            "case $L -> new $T().rows($L).map($T::$N)",
            i,
            ClassName.bestGuess(rows),
            scope(node),
            names.step(),
            names.element(i));
        type.addMethod(values(node, names.element(i)));
      }
    }
    if (!cases.isEmpty()) {
      type.addMethod(Contract.override(
              "rows",
              ParameterizedTypeName.get(
                  ClassName.get(Stream.class), ArrayTypeName.of(String.class)))
          .addParameter(int.class, "element")
          .addParameter(Contract.SCOPE, "in")
          .addCode("return switch (element) {\n$>")
          .addCode(cases.build())
          .addStatement("default -> $T.super.rows(element, in)", Contract.STEP)
          .addCode("$<};\n")
          .build());
    }
  }

  private static CodeBlock scope(Node node) {
    if (node.params().isEmpty()) {
      return CodeBlock.of("in");
    }
    CodeBlock params = node.params().entrySet().stream()
        .sorted(java.util.Map.Entry.comparingByKey())
        .map(each ->
            CodeBlock.of("$T.entry($S, $S)", java.util.Map.class, each.getKey(), each.getValue()))
        .collect(CodeBlock.joining(", "));
    return CodeBlock.of(
        "$T.with(in, $T.ofEntries($L))", Contract.RECORDS, java.util.Map.class, params);
  }

  private static MethodSpec values(Node node, String name) {
    CodeBlock values = node.element().fields().stream()
        .map(field ->
            CodeBlock.of("$T.text(row.$L)", Contract.RECORDS, node.member(field).access()))
        .collect(CodeBlock.joining(",\n"));
    return MethodSpec.methodBuilder(name)
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .returns(ArrayTypeName.of(String.class))
        .addParameter(Names.of(node.type()), "row")
        .addCode("return new String[] {\n$>$>$L$<$<\n};\n", values)
        .build();
  }

  private static void addConverters(TypeSpec.Builder type, List<Node> nodes) {
    CodeBlock.Builder cases = CodeBlock.builder();
    for (int i = 0; i < nodes.size(); i++) {
      List<Field> fields = nodes.get(i).element().fields();
      for (int j = 0; j < fields.size(); j++) {
        String converter = fields.get(j).convert();
        if (converter != null) {
          cases.addStatement("case $S -> new $T()", i + "." + j, ClassName.bestGuess(converter));
        }
      }
    }
    if (!cases.isEmpty()) {
      type.addMethod(Contract.override("converter", Contract.CONVERTER)
          .addParameter(int.class, "element")
          .addParameter(int.class, "field")
          .addCode("return switch (element + $S + field) {\n$>", ".")
          .addCode(cases.build())
          .addStatement("default -> $T.super.converter(element, field)", Contract.STEP)
          .addCode("$<};\n")
          .build());
    }
  }

  private static void addHooks(TypeSpec.Builder type, List<Node> nodes) {
    List<CodeBlock> hooks = nodes.stream()
        .map(node -> node.element().hooks())
        .filter(Objects::nonNull)
        .distinct()
        .map(name -> CodeBlock.of("new $T()", ClassName.bestGuess(name)))
        .toList();
    if (!hooks.isEmpty()) {
      type.addMethod(Contract.override(
              "hooks", ParameterizedTypeName.get(ClassName.get(List.class), Contract.HOOKS))
          .addStatement("return $T.of($L)", List.class, CodeBlock.join(hooks, ", "))
          .build());
    }
  }
}
