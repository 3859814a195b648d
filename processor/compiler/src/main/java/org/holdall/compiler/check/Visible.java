package org.holdall.compiler.check;

import java.util.Objects;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** What generated code, which stands in the package of a tree's root, may name. */
final class Visible {
  private Visible() {}

  /** Whether a type or a member, and all types around it, can be named in the package of the root. */
  static boolean from(TypeElement root, Element named) {
    for (Element each = named;
        each != null && !(each instanceof PackageElement);
        each = each.getEnclosingElement()) {
      if (!itself(root, each)) {
        return false;
      }
    }
    return true;
  }

  /** The same without the types around it: what is inherited may be used where its own class cannot be named. */
  static boolean itself(TypeElement root, Element named) {
    return !named.getModifiers().contains(Modifier.PRIVATE)
        && (named.getModifiers().contains(Modifier.PUBLIC)
            || ofInterface(named)
            || Objects.equals(pack(root), pack(named)));
  }

  /** Members of an interface are public, whether it is written there or not. */
  private static boolean ofInterface(Element element) {
    Element around = element.getEnclosingElement();
    return around != null && around.getKind().isInterface();
  }

  private static @Nullable Element pack(@Nullable Element element) {
    return element == null || element instanceof PackageElement
        ? element
        : pack(element.getEnclosingElement());
  }
}
