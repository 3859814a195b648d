package org.holdall.compiler.check;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.holdall.annotations.Source;
import org.holdall.compiler.model.Node;
import org.holdall.compiler.model.TreeModel;
import org.holdall.tree.model.Source.Is;

/** Values of {@code is} and {@code fill} are words, numbers, literals, paths, or parameters that a parent gives. */
final class Parameters implements TreeRule {
  private static final Pattern VALUE =
      Pattern.compile("-?\\d+(\\.\\d+)?|'[^']*'|[A-Z][A-Z_]*|(\\.\\./)*[a-z][A-Za-z0-9_]*");
  private static final Pattern PARAM = Pattern.compile(":([A-Za-z_][A-Za-z0-9_]*)");

  @Override
  public String id() {
    return "HOLDALL-VALUE";
  }

  @Override
  public void check(TreeModel tree, Surroundings in, Report report) {
    for (Node node : tree.nodes()) {
      var source = node.element().source();
      if (source != null) {
        Stream.concat(source.is().stream(), source.fill().stream())
            .forEach(each -> check(node, each, source.is().contains(each), report));
      }
    }
  }

  private static void check(Node node, Is each, boolean is, Report report) {
    Matcher param = PARAM.matcher(each.value());
    String where = (is ? "is" : "fill") + " of " + node.type().getSimpleName();
    if (param.matches()) {
      report.add(
          node.place(Source.class, is ? "is" : "fill"),
          each.value() + " in " + where + " is given by no parent",
          "Add with = \"" + param.group(1) + " = ...\" to the parent's @Children");
    } else if (!VALUE.matcher(each.value()).matches()) {
      report.add(
          node.place(Source.class, is ? "is" : "fill"),
          "\"" + each.value() + "\" in " + where + " is no value",
          "Write a word such as COURSE, a number, a 'literal' or a :param");
    }
  }
}
