package org.holdall.compiler.check;

import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** What a class is, by all that it extends and implements. */
final class Supertypes {
  private Supertypes() {}

  /** The type itself and all above it; some more than once. */
  static Stream<TypeElement> of(TypeElement type) {
    Stream<? extends TypeMirror> above =
        Stream.concat(type.getInterfaces().stream(), Stream.of(type.getSuperclass()));
    return Stream.concat(
        Stream.of(type), above.flatMap(Supertypes::element).flatMap(Supertypes::of));
  }

  /** Whether a class of this name is among them. */
  static boolean include(TypeElement type, String name) {
    return of(type).anyMatch(each -> each.getQualifiedName().contentEquals(name));
  }

  /** Whether code that catches nothing may call it, as generated code does. */
  static boolean throwsNoChecked(ExecutableElement called) {
    return called.getThrownTypes().stream()
        .flatMap(Supertypes::element)
        .allMatch(thrown ->
            include(thrown, "java.lang.RuntimeException") || include(thrown, "java.lang.Error"));
  }

  private static Stream<TypeElement> element(TypeMirror type) {
    return type instanceof DeclaredType declared
            && declared.asElement() instanceof TypeElement element
        ? Stream.of(element)
        : Stream.empty();
  }
}
