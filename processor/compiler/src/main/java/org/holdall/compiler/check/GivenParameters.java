package org.holdall.compiler.check;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import org.holdall.annotations.Children;
import org.holdall.compiler.model.Mark;
import org.holdall.compiler.model.Member;
import org.holdall.compiler.model.Node;
import org.holdall.compiler.model.Rule;
import org.holdall.compiler.model.Rulebook;
import org.holdall.compiler.model.TreeModel;

/** What a parent gives in {@code with}, the child or an element below it takes. */
final class GivenParameters implements TreeRule {
  private static final Pattern PARAM = Pattern.compile(":([A-Za-z_][A-Za-z0-9_]*)");

  @Override
  public Rule rule() {
    return Rulebook.VALUE;
  }

  @Override
  public void check(TreeModel tree, Surroundings in, Report report) {
    for (Node node : tree.nodes()) {
      for (int i = 0; i < node.owners().size(); i++) {
        Member owner = node.owners().get(i);
        Mark mark = owner.mark(Children.class);
        if (mark != null && !mark.texts("with").isEmpty()) {
          check(mark, node.nameOf(owner.name()), node.children().get(i), report);
        }
      }
    }
  }

  private static void check(Mark mark, String subject, Node child, Report report) {
    if (child.all().anyMatch(GivenParameters::runsCode)) {
      return; // It may ask for any parameter.
    }
    Set<String> taken = new TreeSet<>();
    child
        .all()
        .flatMap(node -> Stream.concat(
            Stream.of(node.type()),
            node.members().stream().flatMap(member -> member.faces().stream())))
        .flatMap(element -> element.getAnnotationMirrors().stream())
        .flatMap(GivenParameters::texts)
        .forEach(text -> {
          Matcher param = PARAM.matcher(text);
          while (param.find()) {
            taken.add(param.group(1));
          }
        });
    for (String with : mark.texts("with")) {
      String name = with.split("=", 2)[0].strip();
      if (!name.isEmpty() && !taken.contains(name)) {
        report.add(
            mark.place("with"),
            "\"" + name + "\" in with of " + subject + " is taken by nobody below",
            Words.didYouMean(name, taken, "remove it"));
      }
    }
  }

  /** All strings in an annotation; its {@code toString} differs between compilers. */
  private static Stream<String> texts(AnnotationMirror mirror) {
    return mirror.getElementValues().values().stream().flatMap(each -> texts(each.getValue()));
  }

  private static Stream<String> texts(Object value) {
    if (value instanceof AnnotationMirror mirror) {
      return texts(mirror);
    }
    if (value instanceof List<?> list) {
      return list.stream()
          .filter(AnnotationValue.class::isInstance)
          .flatMap(each -> texts(((AnnotationValue) each).getValue()));
    }
    return value instanceof String text ? Stream.of(text) : Stream.empty();
  }

  private static boolean runsCode(Node node) {
    var source = node.element().source();
    return source != null && source.rows() != null || node.element().hooks() != null;
  }
}
