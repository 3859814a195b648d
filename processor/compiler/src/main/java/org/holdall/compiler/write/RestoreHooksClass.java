package org.holdall.compiler.write;

import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import java.util.Locale;
import javax.lang.model.element.Modifier;
import org.holdall.compiler.model.Node;
import org.holdall.tree.model.Element;

/**
 * {@code XRestore}: the abstract class an author extends, with one pair of methods per element. If the tree has hooks it
 * also names the positions of fields in rows: {@code OPTION_TEXT} is that of field {@code text} of element {@code option}.
 */
final class RestoreHooksClass {
  private RestoreHooksClass() {}

  static TypeSpec.Builder of(List<Node> nodes, Names names) {
    TypeSpec.Builder type = TypeSpec.classBuilder(names.hooks())
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
            .addCode(ElementSwitch.statement(
                nodes, i -> hook("before", names, i), i -> true, "row, out, in"))
            .build())
        .addMethod(Contract.override("after", TypeName.VOID)
            .addModifiers(Modifier.FINAL)
            .addParameter(int.class, "element")
            .addParameter(Contract.ROW, "row")
            .addParameter(long.class, "newId")
            .addParameter(Contract.RESTORE_SCOPE, "in")
            .addCode(ElementSwitch.statement(
                nodes, i -> hook("after", names, i), i -> true, "row, newId, in"))
            .build());
    boolean hooked = nodes.stream().anyMatch(node -> node.element().hooks() != null);
    NameAllocator positions = new NameAllocator();
    for (int i = 0; i < nodes.size(); i++) {
      if (hooked) {
        addPositions(nodes.get(i).element(), names.element(i), positions, type);
      }
      type.addMethod(method(hook("before", names, i))
          .addParameter(Contract.RESTORED_ROW, "out")
          .addParameter(Contract.RESTORE_SCOPE, "in")
          .build());
      type.addMethod(method(hook("after", names, i))
          .addParameter(long.class, "newId")
          .addParameter(Contract.RESTORE_SCOPE, "in")
          .build());
    }
    return type;
  }

  private static void addPositions(
      Element element, String name, NameAllocator positions, TypeSpec.Builder type) {
    for (int i = 0; i < element.fields().size(); i++) {
      String constant = (name + "_" + element.fields().get(i).name()).toUpperCase(Locale.ROOT);
      type.addField(FieldSpec.builder(
              int.class,
              positions.newName(constant),
              Modifier.PROTECTED,
              Modifier.STATIC,
              Modifier.FINAL)
          .initializer("$L", i)
          .build());
    }
  }

  private static MethodSpec.Builder method(String name) {
    return MethodSpec.methodBuilder(name)
        .addModifiers(Modifier.PROTECTED)
        .addParameter(Contract.ROW, "row");
  }

  private static String hook(String prefix, Names names, int element) {
    String name = names.element(element);
    return prefix + Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }
}
