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
    boolean near = Objects.equals(pack(root), pack(named));
    for (Element each = named;
        each != null && !(each instanceof PackageElement);
        each = each.getEnclosingElement()) {
      if (each.getModifiers().contains(Modifier.PRIVATE)
          || (!near && !each.getModifiers().contains(Modifier.PUBLIC) && !ofInterface(each))) {
        return false;
      }
    }
    return true;
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
