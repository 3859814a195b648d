package org.holdall.compiler.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javax.lang.model.element.Modifier;
import org.holdall.compiler.model.Node;
import org.holdall.tree.model.Element;
import org.holdall.tree.model.Field;

/**
 * {@code XRestore}: the abstract class an author extends, with one pair of methods per element, and names of the fields'
 * positions in rows: {@code OPTION_TEXT} is that of field {@code text} of element {@code option}.
 */
final class RestoreHooksClass {
  private static final int WIDTH = 100;

  private RestoreHooksClass() {}

  static TypeSpec.Builder of(List<Node> nodes, Names names) {
    TypeSpec.Builder type = TypeSpec.classBuilder(names.hooks())
        .addJavadoc("""
            Base of the hooks that {@link $T} names: override what is to be done more on restore,
            before a row is written or after its new id is known.
            """, Names.of(nodes.get(0).type()))
        .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
        .addSuperinterface(Contract.HOOKS)
        .addMethod(
            MethodSpec.constructorBuilder().addModifiers(Modifier.PROTECTED).build())
        .addMethod(Contract.override("before", TypeName.VOID)
            .addModifiers(Modifier.FINAL)
            .addParameter(int.class, "element")
            .addParameter(Contract.ROW, "row")
            .addParameter(Contract.RESTORED_ROW, "out")
            .addParameter(Contract.RESTORE_SCOPE, "in")
            .addCode(calls("before", nodes, names, "row, out, in"))
            .build())
        .addMethod(Contract.override("after", TypeName.VOID)
            .addModifiers(Modifier.FINAL)
            .addParameter(int.class, "element")
            .addParameter(Contract.ROW, "row")
            .addParameter(long.class, "newId")
            .addParameter(Contract.RESTORE_SCOPE, "in")
            .addCode(calls("after", nodes, names, "row, newId, in"))
            .build());
    NameAllocator positions = new NameAllocator();
    for (int i = 0; i < nodes.size(); i++) {
      addPositions(nodes.get(i).element(), names.element(i), positions, type);
      type.addMethod(method("before" + names.capital(i))
          .addParameter(Contract.RESTORED_ROW, "out")
          .addParameter(Contract.RESTORE_SCOPE, "in")
          .build());
      type.addMethod(method("after" + names.capital(i))
          .addParameter(long.class, "newId")
          .addParameter(Contract.RESTORE_SCOPE, "in")
          .build());
    }
    return type;
  }

  private static CodeBlock calls(String prefix, List<Node> nodes, Names names, String arguments) {
    return ElementSwitch.statement(IntStream.range(0, nodes.size())
        .mapToObj(i -> CodeBlock.of("$N($L);\n", prefix + names.capital(i), arguments))
        .toList());
  }

  /** One declaration per element, as many positions in a line as fit. */
  private static void addPositions(
      Element element, String name, NameAllocator positions, TypeSpec.Builder type) {
    List<Field> fields = element.fields();
    if (fields.isEmpty()) {
      return;
    }
    List<String> constants = fields.stream()
        .map(field -> positions.newName((name + "_" + field.name()).toUpperCase(Locale.ROOT)))
        .toList();
    StringBuilder more = new StringBuilder("0");
    int line = constants.get(0).length() + 40;
    for (int i = 1; i < constants.size(); i++) {
      String next = constants.get(i) + " = " + i;
      line += next.length() + 2;
      more.append(line > WIDTH ? ",\n    " : ", ").append(next);
      line = line > WIDTH ? next.length() + 6 : line;
    }
    type.addField(FieldSpec.builder(
            int.class, constants.get(0), Modifier.PROTECTED, Modifier.STATIC, Modifier.FINAL)
        .initializer("$L", more)
        .build());
  }

  private static MethodSpec.Builder method(String name) {
    return MethodSpec.methodBuilder(name)
        .addModifiers(Modifier.PROTECTED)
        .addParameter(Contract.ROW, "row");
  }
}
