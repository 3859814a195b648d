package org.holdall.compiler.check;

import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
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
  private static final String REMEDY =
      "Make it a class, static if nested, that the root's package sees, with a constructor without parameters that"
          + " it sees, too, and that throws no checked exception";

  @Override
  public Rule rule() {
    return Rulebook.CLASS;
  }

  @Override
  public void check(TreeModel tree, Surroundings in, Report report) {
    TypeElement from = tree.root().type();
    for (Node node : tree.nodes()) {
      Mark source = node.mark(Source.class);
      if (source != null) {
        checkRows(source, node, from, report);
      }
      Mark element = node.mark(BackupElement.class);
      if (element != null) {
        checkHooks(element, node, from, report);
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
              from,
              report);
        }
      }
    }
  }

  private static void checkRows(Mark source, Node node, TypeElement from, Report report) {
    TypeElement rows = source.type("rows");
    String name = node.type().getSimpleName().toString();
    if (check(rows, "RowSource", source, "rows", name + ".rows", from, report)) {
      return;
    }
    if (!Visible.from(from, node.type())) {
      report.add(
          node.place(),
          "generated code cannot name " + name + ", whose rows a class makes",
          "Make it public, or not private if it is in the root's package");
    } else if (rows != null && !RowsOf.makes(rows, node.type())) {
      report.add(
          source.place("rows"),
          rows.getSimpleName() + " makes no rows of " + name,
          "Let it implement RowSource<" + name + ">");
    }
  }

  /** Whether something was reported. */
  private static boolean check(
      @Nullable TypeElement type,
      String expected,
      Mark mark,
      String value,
      String subject,
      TypeElement from,
      Report report) {
    if (type == null) {
      return false;
    }
    if (!Supertypes.include(type, "org.holdall.engine.structure." + expected)) {
      report.add(
          mark.place(value),
          type.getSimpleName() + " at " + subject + " is no " + expected,
          "Name a class that implements org.holdall.engine.structure." + expected);
      return true;
    }
    if (!instantiable(type, from)) {
      report.add(
          mark.place(value),
          type.getSimpleName() + " at " + subject + " cannot be instantiated by generated code",
          REMEDY);
      return true;
    }
    return false;
  }

  /** The class it extends is generated: now it may be unknown yet. */
  private static void checkHooks(Mark element, Node node, TypeElement from, Report report) {
    TypeElement hooks = element.type("hooks");
    if (hooks == null) {
      return;
    }
    String subject = hooks.getSimpleName() + " at " + node.type().getSimpleName() + ".hooks ";
    boolean extended = Supertypes.of(hooks)
        .anyMatch(each -> each.getSuperclass().getKind() == TypeKind.ERROR
            || each.getQualifiedName().contentEquals("org.holdall.engine.structure.RestoreHooks"));
    if (!extended) {
      report.add(
          element.place("hooks"),
          subject + "does not extend a generated class",
          "Extend the class that is generated for the root record, named after it with Restore at the end");
    } else if (!instantiable(hooks, from)) {
      report.add(
          element.place("hooks"), subject + "cannot be instantiated by generated code", REMEDY);
    }
  }

  private static boolean instantiable(TypeElement type, TypeElement from) {
    boolean nested = type.getEnclosingElement() instanceof TypeElement;
    return type.getKind().isClass()
        && !type.getModifiers().contains(Modifier.ABSTRACT)
        && Visible.from(from, type)
        && (!nested || type.getModifiers().contains(Modifier.STATIC))
        && ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
            .anyMatch(each -> each.getParameters().isEmpty()
                && Visible.from(from, each)
                && Supertypes.throwsNoChecked(each));
  }
}
