package org.holdall.compiler.check;

import java.util.List;
import java.util.regex.Pattern;
import org.holdall.annotations.AttachTo;
import org.holdall.annotations.BackupElement;
import org.holdall.annotations.Children;
import org.holdall.annotations.FormerName;
import org.holdall.annotations.Name;
import org.holdall.compiler.model.Member;
import org.holdall.compiler.model.Node;
import org.holdall.compiler.model.Place;
import org.holdall.compiler.model.Rule;
import org.holdall.compiler.model.Rulebook;
import org.holdall.compiler.model.TreeModel;
import org.holdall.tree.model.Field;

/** Names of elements, wrappers, attributes and fields are names in XML. */
final class XmlNames implements TreeRule {
  private static final Pattern NAME = Pattern.compile("(?![xX][mM][lL])[A-Za-z_][A-Za-z0-9_.-]*");
  private static final String REMEDY =
      "Begin with a letter or _ (not with xml), then letters, digits, _ . -";

  @Override
  public Rule rule() {
    return Rulebook.NAME;
  }

  @Override
  public void check(TreeModel tree, Surroundings in, Report report) {
    for (Node node : tree.nodes()) {
      if ((node.mark(BackupElement.class) != null || node.mark(AttachTo.class) != null)
          && !legal(node.element().name())) {
        report.add(
            node.place(BackupElement.class, "value"),
            "\"" + node.element().name() + "\", the name of " + node.type().getSimpleName()
                + ", is no XML name",
            REMEDY);
      }
      former(
          node.element().former(),
          node.type().getSimpleName().toString(),
          node.place(FormerName.class, "value"),
          report);
      for (Field field : node.element().fields()) {
        former(
            field.former(),
            node.nameOf(field.member()),
            node.member(field).place(FormerName.class, "value"),
            report);
        if (!legal(field.name())) {
          report.add(
              node.member(field).place(Name.class, "value"),
              "\"" + field.name() + "\", the name of " + node.nameOf(field.member())
                  + ", is no XML name",
              REMEDY);
        }
      }
      for (Member member : node.members()) {
        var children = member.mark(Children.class);
        if (children != null
            && !children.text("value").isEmpty()
            && !legalPath(children.text("value"))) {
          report.add(
              children.place("value"),
              "\"" + children.text("value") + "\" at " + node.nameOf(member.name())
                  + " is no path of XML names",
              REMEDY);
        }
      }
    }
  }

  private static void former(List<String> names, String owner, Place place, Report report) {
    for (String name : names) {
      if (!legal(name)) {
        report.add(
            place, "\"" + name + "\", a former name of " + owner + ", is no XML name", REMEDY);
      }
    }
  }

  private static boolean legal(String name) {
    return NAME.matcher(name).matches();
  }

  private static boolean legalPath(String path) {
    for (String name : path.split("/", -1)) {
      if (!legal(name)) {
        return false;
      }
    }
    return true;
  }
}
