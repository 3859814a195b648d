package org.holdall.compiler.read;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.TypeKind;

/** Methods that read a member: {@code name()}, {@code getName()}, {@code isName()}. */
final class Accessors {
  private static final Pattern PREFIXED = Pattern.compile("(?:get|is)(\\p{Lu}.*)");

  /** Methods of that form that tell something else; builders are made by libraries. */
  private static final Set<String> OTHERS =
      Set.of("toString", "hashCode", "clone", "getClass", "toBuilder");

  private Accessors() {}

  static boolean reads(ExecutableElement method) {
    return method.getParameters().isEmpty()
        && method.getTypeParameters().isEmpty()
        && method.getReturnType().getKind() != TypeKind.VOID
        && !method.getModifiers().contains(Modifier.STATIC)
        && !OTHERS.contains(method.getSimpleName().toString());
  }

  static String name(ExecutableElement method) {
    String name = method.getSimpleName().toString();
    Matcher prefixed = PREFIXED.matcher(name);
    if (!prefixed.matches()) {
      return name;
    }
    String rest = prefixed.group(1);
    return Character.toLowerCase(rest.charAt(0)) + rest.substring(1);
  }
}
