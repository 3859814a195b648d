package org.holdall.compiler.check;

import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Whether a class makes rows of a type: generated code would not compile. */
final class RowsOf {
  private RowsOf() {}

  static boolean makes(TypeElement source, TypeElement row) {
    return Supertypes.of(source)
        .flatMap(
            each -> Stream.concat(each.getInterfaces().stream(), Stream.of(each.getSuperclass())))
        .filter(each -> each instanceof DeclaredType type
            && type.asElement() instanceof TypeElement element
            && element.getQualifiedName().contentEquals("org.holdall.engine.structure.RowSource"))
        .allMatch(each -> fits(((DeclaredType) each).getTypeArguments(), row));
  }

  /** What a type variable stands for, or what the compiler does not know, is left to the compiler. */
  private static boolean fits(List<? extends TypeMirror> arguments, TypeElement row) {
    return arguments.size() == 1
        && (arguments.get(0).getKind() != TypeKind.DECLARED
            || arguments.get(0) instanceof DeclaredType made
                && made.asElement() instanceof TypeElement element
                && Supertypes.of(element).anyMatch(row::equals));
  }
}
