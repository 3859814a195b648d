package org.holdall.compiler.write;

import com.palantir.javapoet.AnnotationSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import org.holdall.annotations.BackupElement;
import org.holdall.annotations.Convert;
import org.holdall.annotations.Source;
import org.holdall.compiler.model.Mark;
import org.holdall.compiler.model.Marks;
import org.holdall.compiler.model.Member;
import org.holdall.compiler.model.Node;
import org.jspecify.annotations.Nullable;

/** What of the author's is deprecated and named by generated code all the same, about which compilers would warn. */
final class Deprecations {
  private Deprecations() {}

  /** Everything of the author's that the structure step of a root names. */
  static List<Element> named(TypeElement root, List<Node> nodes) {
    List<Element> named = new ArrayList<>();
    named.add(root);
    for (Node node : nodes) {
      add(node.mark(BackupElement.class), "hooks", named);
      if (node.hasMadeRows()) {
        add(node.mark(Source.class), "rows", named);
        named.add(node.type());
        node.element().fields().forEach(field -> node.member(field).reader().ifPresent(named::add));
      }
      for (Member member : node.members()) {
        add(member.mark(Convert.class), "value", named);
      }
    }
    return named;
  }

  private static void add(@Nullable Mark mark, String value, List<Element> named) {
    TypeElement type = mark == null ? null : mark.type(value);
    if (type != null) {
      named.add(type);
    }
  }

  /** Where nothing is deprecated, nothing is suppressed: ecj warns of that, too. */
  static Optional<AnnotationSpec> suppressed(List<Element> named, Marks marks) {
    List<String> warnings = named.stream()
        .flatMap(Deprecations::withTypesAround)
        .map(each -> marks.find(each, Deprecated.class))
        .filter(mark -> mark != null)
        .map(mark -> mark.flag("forRemoval") ? "removal" : "deprecation")
        .distinct()
        .sorted()
        .toList();
    if (warnings.isEmpty()) {
      return Optional.empty();
    }
    AnnotationSpec.Builder suppress = AnnotationSpec.builder(SuppressWarnings.class);
    warnings.forEach(warning -> suppress.addMember("value", "$S", warning));
    return Optional.of(suppress.build());
  }

  private static Stream<Element> withTypesAround(Element element) {
    return Stream.iterate(
        element,
        each -> each != null && each.getKind() != ElementKind.PACKAGE,
        Element::getEnclosingElement);
  }
}
