package org.holdall.compiler.write;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import javax.lang.model.element.Modifier;
import org.holdall.compiler.model.Node;

/** {@code XRestore}: the abstract class an author extends, with one pair of methods per element. */
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
    for (int i = 0; i < nodes.size(); i++) {
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
