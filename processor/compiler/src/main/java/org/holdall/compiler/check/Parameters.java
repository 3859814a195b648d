package org.holdall.compiler.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.holdall.annotations.Source;
import org.holdall.compiler.model.Node;
import org.holdall.compiler.model.Place;
import org.holdall.compiler.model.Rule;
import org.holdall.compiler.model.Rulebook;
import org.holdall.compiler.model.TreeModel;
import org.holdall.tree.model.Field;
import org.holdall.tree.model.Source.Is;

/** Values of {@code is} and {@code fill} are words, numbers, literals, members, or parameters that a parent gives. */
final class Parameters implements TreeRule {
  private static final Pattern LITERAL = Pattern.compile("-?\\d+(\\.\\d+)?|'[^']*'|null");
  private static final Pattern WORD = Pattern.compile("[A-Z][A-Z_]*");
  private static final Pattern MEMBER = Pattern.compile("((?:\\.\\./)*)([A-Za-z][A-Za-z0-9_]*)");
  private static final Pattern PARAM = Pattern.compile(":([A-Za-z_][A-Za-z0-9_]*)");
  private static final List<String> WRITTEN =
      Stream.concat(Words.ALL.stream(), Words.OF_RESTORE.stream()).toList();

  @Override
  public Rule rule() {
    return Rulebook.VALUE;
  }

  @Override
  public void check(TreeModel tree, Surroundings in, Report report) {
    List<Node> above = new ArrayList<>();
    if (tree.host() != null) {
      above.add(tree.host());
    }
    check(tree.root(), above, tree.tree().host() != null, report);
  }

  /** Checks an element; {@code above} are those around it, of which the outermost may be missing. */
  private static void check(Node node, List<Node> above, boolean more, Report report) {
    var source = node.element().source();
    if (source != null) {
      source.is().forEach(each -> check(node, each, "is", Words.ALL, above, more, report));
      source.fill().forEach(each -> check(node, each, "fill", WRITTEN, above, more, report));
    }
    above.add(node);
    node.children().forEach(child -> check(child, above, more, report));
    above.remove(above.size() - 1);
  }

  private static void check(
      Node node,
      Is each,
      String member,
      List<String> words,
      List<Node> above,
      boolean more,
      Report report) {
    String value = each.value();
    String where = member + " of " + node.type().getSimpleName();
    Place place = node.place(Source.class, member);
    Matcher param = PARAM.matcher(value);
    Matcher path = MEMBER.matcher(value);
    if (LITERAL.matcher(value).matches() || words.contains(value)) {
      return;
    }
    if (param.matches()) {
      report.add(
          place,
          value + " in " + where + " is given by no parent",
          "Add with = \"" + param.group(1) + " = ...\" to the parent's @Children");
    } else if (WORD.matcher(value).matches()) {
      report.add(
          place,
          "\"" + value + "\" in " + where + " is no word",
          Words.didYouMean(value, words, "write one of " + String.join(", ", words)));
    } else if (!path.matches()) {
      report.add(
          place,
          "\"" + value + "\" in " + where + " is no value",
          "Write a word such as COURSE, a number, a 'literal' or a :param");
    } else if (member.equals("fill")) {
      List<String> known = members(path.group(1).length() / "../".length(), above);
      if (!known.contains(path.group(2)) && !(more && known.isEmpty())) {
        report.add(
            place,
            "\"" + value + "\" in " + where + " is no member of an element around",
            Words.didYouMean(path.group(2), known, "count the elements up with ../"));
      }
    }
  }

  /** Members of the element so many steps up; without steps, of the nearest that has rows. */
  private static List<String> members(int steps, List<Node> above) {
    for (int i = above.size() - 1; i >= 0; i--) {
      if (steps == 0 ? above.get(i).element().source() != null : above.size() - i == steps) {
        return above.get(i).element().fields().stream().map(Field::member).toList();
      }
    }
    return List.of();
  }
}
