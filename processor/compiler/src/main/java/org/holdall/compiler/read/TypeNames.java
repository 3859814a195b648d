package org.holdall.compiler.read;

import java.util.stream.Collectors;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import org.holdall.compiler.model.Findings;
import org.jspecify.annotations.Nullable;

/** Names of types without annotations; {@code toString} differs between javac and ecj. */
final class TypeNames {
  private TypeNames() {}

  /** {@code long}, {@code String}, {@code java.util.Optional<String>}: qualified unless of {@code java.lang}, or unknown. */
  static String of(TypeMirror type) {
    if (type.getKind() == TypeKind.ERROR) {
      return Findings.UNKNOWN;
    }
    if (type instanceof ArrayType array) {
      return of(array.getComponentType()) + "[]";
    }
    if (type instanceof DeclaredType declared
        && declared.asElement() instanceof TypeElement element) {
      String name = element.getQualifiedName().toString();
      String shown =
          name.matches("java\\.lang\\.[A-Za-z]+") ? element.getSimpleName().toString() : name;
      return declared.getTypeArguments().isEmpty()
          ? shown
          : shown
              + declared.getTypeArguments().stream()
                  .map(TypeNames::of)
                  .collect(Collectors.joining(", ", "<", ">"));
    }
    return type.getKind().isPrimitive()
        ? type.getKind().name().toLowerCase(java.util.Locale.ROOT)
        : "?";
  }

  /** The type itself, or the type of a list's items; null if it is neither declared nor a list of declared types. */
  static @Nullable DeclaredType item(TypeMirror type) {
    TypeMirror item = isList(type)
            && type instanceof DeclaredType list
            && list.getTypeArguments().size() == 1
        ? list.getTypeArguments().get(0)
        : type;
    TypeMirror bound = item instanceof WildcardType wildcard && wildcard.getExtendsBound() != null
        ? wildcard.getExtendsBound()
        : item;
    return bound instanceof DeclaredType declared && declared.asElement() instanceof TypeElement
        ? declared
        : null;
  }

  static boolean isList(TypeMirror type) {
    return type instanceof DeclaredType declared
        && declared.asElement() instanceof TypeElement element
        && element.getQualifiedName().contentEquals("java.util.List");
  }
}
