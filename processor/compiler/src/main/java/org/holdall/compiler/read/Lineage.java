package org.holdall.compiler.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.holdall.annotations.BackupElement;
import org.holdall.compiler.model.Marks;

/** What stands above a type and below it. */
final class Lineage {
  private Lineage() {}

  /** The type and all it inherits from, the farthest first; {@code Object} has nothing to inherit. */
  static List<TypeElement> of(TypeElement type) {
    Set<TypeElement> all = new LinkedHashSet<>();
    add(type, all);
    return List.copyOf(all);
  }

  private static void add(TypeElement type, Set<TypeElement> all) {
    if (type.getQualifiedName().contentEquals("java.lang.Object")) {
      return;
    }
    Stream.concat(Stream.of(type.getSuperclass()), type.getInterfaces().stream())
        .flatMap(Lineage::declared)
        .forEach(each -> add((TypeElement) each.asElement(), all));
    all.add(type);
  }

  /** The elements that a type stands for: itself, or all that a sealed type without an element of its own permits. */
  static List<DeclaredType> elements(DeclaredType type, Marks marks) {
    List<DeclaredType> found = new ArrayList<>();
    addElements(type, marks, new HashSet<>(), found);
    return found;
  }

  /** Types that permit each other are an error that compilers report later: each is {@code seen} once. */
  private static void addElements(
      DeclaredType type, Marks marks, Set<Element> seen, List<DeclaredType> found) {
    TypeElement element = (TypeElement) type.asElement();
    if (marks.find(element, BackupElement.class) != null
        || element.getKind() == ElementKind.RECORD
        || !element.getModifiers().contains(Modifier.SEALED)) {
      found.add(type);
    } else if (seen.add(element)) {
      element.getPermittedSubclasses().stream()
          .flatMap(Lineage::declared)
          .forEach(each -> addElements(each, marks, seen, found));
    }
  }

  private static Stream<DeclaredType> declared(TypeMirror type) {
    return type instanceof DeclaredType declared && declared.asElement() instanceof TypeElement
        ? Stream.of(declared)
        : Stream.empty();
  }
}
