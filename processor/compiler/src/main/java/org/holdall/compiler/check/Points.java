package org.holdall.compiler.check;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.type.DeclaredType;
import org.holdall.annotations.Children;
import org.holdall.annotations.Extensions;
import org.holdall.annotations.Plugins;
import org.holdall.compiler.model.Mark;
import org.holdall.compiler.model.Member;
import org.holdall.compiler.model.Node;
import org.holdall.compiler.model.Rule;
import org.holdall.compiler.model.Rulebook;
import org.holdall.compiler.model.TreeModel;
import org.holdall.tree.model.Field;

/** A point where plugins attach names types of plugin, once each, and is chosen by a member. */
final class Points implements TreeRule {
  private static final Pattern TYPE = Pattern.compile("[a-z][a-z0-9]*");
  private static final String UP = "../";

  @Override
  public Rule rule() {
    return Rulebook.PLUGINS;
  }

  @Override
  public void check(TreeModel tree, Surroundings in, Report report) {
    Deque<Node> above = new ArrayDeque<>();
    if (tree.host() != null) {
      above.push(tree.host());
    }
    check(tree.root(), above, report);
  }

  private static void check(Node node, Deque<Node> above, Report report) {
    above.push(node);
    Set<String> seen = new HashSet<>();
    for (Member member : node.members()) {
      Mark plugins = member.mark(Plugins.class);
      if (plugins != null) {
        check(node, member, plugins, List.copyOf(above), report);
        for (String type : plugins.texts("value")) {
          if (!seen.add(type)) {
            report.add(
                plugins.place("value"),
                "plugins of type \"" + type + "\" attach to " + node.type().getSimpleName()
                    + " twice",
                "Remove one of them");
          }
        }
      }
    }
    node.children().forEach(child -> check(child, above, report));
    above.pop();
  }

  private static void check(
      Node node, Member member, Mark plugins, List<Node> above, Report report) {
    String subject = node.nameOf(member.name());
    if (!(member.type() instanceof DeclaredType type)
        || !type.asElement().getSimpleName().contentEquals(Extensions.class.getSimpleName())) {
      report.add(plugins.place(), subject + " is no place for plugins", "Declare it as Extensions");
    }
    if (member.mark(Children.class) != null) {
      report.add(plugins.place(), subject + " has @Plugins and @Children", "Remove one of them");
    }
    for (String name : plugins.texts("value")) {
      if (!TYPE.matcher(name).matches()) {
        report.add(
            plugins.place("value"),
            "\"" + name + "\" at " + subject + " is no type of plugin",
            "Write it in lower case, for example qtype");
      }
    }
    by(plugins, subject, above, report);
  }

  private static void by(Mark plugins, String subject, List<Node> above, Report report) {
    String by = plugins.text("by");
    int up = 0;
    String name = by;
    while (name.startsWith(UP)) {
      name = name.substring(UP.length());
      up++;
    }
    if (by.isEmpty() || Words.TEXTS.contains(by)) {
      return;
    }
    List<String> members = up >= above.size()
        ? List.of()
        : above.get(up).element().fields().stream().map(Field::member).toList();
    if (!members.contains(name)) {
      report.add(
          plugins.place("by"),
          "\"" + by + "\", which chooses the plugin of " + subject + ", is no member"
              + (up < above.size() ? " of " + above.get(up).type().getSimpleName() : ""),
          Words.didYouMean(name, members, "name a member of the record, or ../member"));
    }
  }
}
