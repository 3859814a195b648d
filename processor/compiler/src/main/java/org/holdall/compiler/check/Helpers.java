package org.holdall.compiler.check;

import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.holdall.annotations.BackupElement;
import org.holdall.annotations.Convert;
import org.holdall.annotations.Source;
import org.holdall.compiler.model.Mark;
import org.holdall.compiler.model.Member;
import org.holdall.compiler.model.Node;
import org.holdall.compiler.model.Rule;
import org.holdall.compiler.model.Rulebook;
import org.holdall.compiler.model.TreeModel;
import org.jspecify.annotations.Nullable;

/** Classes that make rows or convert values are what generated code takes them for. */
final class Helpers implements TreeRule {
  @Override
  public Rule rule() {
    return Rulebook.CLASS;
  }

  @Override
  public void check(TreeModel tree, Surroundings in, Report report) {
    for (Node node : tree.nodes()) {
      Mark source = node.mark(Source.class);
      if (source != null) {
        check(
            source.type("rows"),
            "RowSource",
            source,
            "rows",
            node.type().getSimpleName() + ".rows",
            report);
      }
      Mark element = node.mark(BackupElement.class);
      if (element != null) {
        checkHooks(element, node, report);
      }
      for (Member member : node.members()) {
        Mark convert = member.mark(Convert.class);
        if (convert != null) {
          check(
              convert.type("value"),
              "Converter",
              convert,
              "value",
              node.nameOf(member.name()),
              report);
        }
      }
    }
  }

  private static void check(
      @Nullable TypeElement type,
      String expected,
      Mark mark,
      String value,
      String subject,
      Report report) {
    if (type == null) {
      return;
    }
    if (supertypes(type)
        .noneMatch(each ->
            each.getQualifiedName().contentEquals("org.holdall.engine.structure." + expected))) {
      report.add(
          mark.place(value),
          type.getSimpleName() + " at " + subject + " is no " + expected,
          "Name a class that implements org.holdall.engine.structure." + expected);
    } else if (!instantiable(type)) {
      report.add(
          mark.place(value),
          type.getSimpleName() + " at " + subject + " cannot be instantiated by generated code",
          "Make it a class, static if nested, with a constructor without parameters that is not private");
    }
  }

  /** The class it extends is generated: now it may be unknown yet. */
  private static void checkHooks(Mark element, Node node, Report report) {
    TypeElement hooks = element.type("hooks");
    if (hooks == null) {
      return;
    }
    String subject = hooks.getSimpleName() + " at " + node.type().getSimpleName() + ".hooks ";
    boolean extended = hooks.getSuperclass().getKind() == TypeKind.ERROR
        || supertypes(hooks)
            .anyMatch(each ->
                each.getQualifiedName().contentEquals("org.holdall.engine.structure.RestoreHooks"));
    if (!extended) {
      report.add(
          element.place("hooks"),
          subject + "does not extend a generated class",
          "Extend the class that is generated for the root record, named after it with Restore at the end");
    } else if (!instantiable(hooks)) {
      report.add(
          element.place("hooks"),
          subject + "cannot be instantiated by generated code",
          "Make it a class, static if nested, with a constructor without parameters that is not private");
    }
  }

  private static Stream<TypeElement> supertypes(TypeElement type) {
    Stream<? extends TypeMirror> above =
        Stream.concat(type.getInterfaces().stream(), Stream.of(type.getSuperclass()));
    return Stream.concat(
        Stream.of(type), above.flatMap(Helpers::element).flatMap(Helpers::supertypes));
  }

  private static Stream<TypeElement> element(TypeMirror type) {
    return type instanceof DeclaredType declared
            && declared.asElement() instanceof TypeElement element
        ? Stream.of(element)
        : Stream.empty();
  }

  private static boolean instantiable(TypeElement type) {
    boolean nested = type.getEnclosingElement() instanceof TypeElement;
    return type.getKind().isClass()
        && !type.getModifiers().contains(Modifier.ABSTRACT)
        && !type.getModifiers().contains(Modifier.PRIVATE)
        && (!nested || type.getModifiers().contains(Modifier.STATIC))
        && ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
            .anyMatch(each ->
                each.getParameters().isEmpty() && !each.getModifiers().contains(Modifier.PRIVATE));
  }
}
