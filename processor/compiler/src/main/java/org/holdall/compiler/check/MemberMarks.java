package org.holdall.compiler.check;

import java.lang.annotation.Annotation;
import java.util.List;
import java.util.regex.Pattern;
import org.holdall.annotations.Annotate;
import org.holdall.annotations.Attr;
import org.holdall.annotations.Children;
import org.holdall.annotations.Column;
import org.holdall.annotations.Convert;
import org.holdall.annotations.Encrypted;
import org.holdall.annotations.FormerName;
import org.holdall.annotations.MapsTo;
import org.holdall.annotations.Name;
import org.holdall.annotations.NotAnId;
import org.holdall.annotations.Plugins;
import org.holdall.annotations.RichText;
import org.holdall.annotations.RollDate;
import org.holdall.annotations.Since;
import org.holdall.annotations.Until;
import org.holdall.compiler.model.Mark;
import org.holdall.compiler.model.Member;
import org.holdall.compiler.model.Node;
import org.holdall.compiler.model.Rule;
import org.holdall.compiler.model.Rulebook;
import org.holdall.compiler.model.TreeModel;
import org.holdall.tree.model.Field;

/** Ids and dates are numbers, rich text is text, and children and points have none of what fields have. */
final class MemberMarks implements TreeRule {
  private static final Pattern NUMBER = Pattern.compile(
      "(java\\.util\\.Optional<)?(long|int|short|byte|Long|Integer|Short|Byte|java\\.math\\.BigDecimal)>?");
  private static final Pattern TEXT = Pattern.compile("String|java\\.util\\.Optional<String>");
  private static final List<Class<? extends Annotation>> NUMBERS =
      List.of(Annotate.class, MapsTo.class, RollDate.class);
  private static final List<Class<? extends Annotation>> OF_FIELDS = List.of(
      Attr.class,
      Name.class,
      FormerName.class,
      Column.class,
      Convert.class,
      Annotate.class,
      MapsTo.class,
      NotAnId.class,
      RollDate.class,
      RichText.class,
      Encrypted.class,
      Since.class,
      Until.class);

  @Override
  public Rule rule() {
    return Rulebook.MEMBER;
  }

  @Override
  public void check(TreeModel tree, Surroundings in, Report report) {
    for (Node node : tree.nodes()) {
      for (Field field : node.element().fields()) {
        if (field.convert() == null) {
          Member member = node.member(field);
          NUMBERS.forEach(mark -> require(
              node, member, mark, NUMBER, field.javaType(), "a number, for example long", report));
          require(node, member, RichText.class, TEXT, field.javaType(), "a String", report);
        }
      }
      for (Member member : node.members()) {
        if (member.mark(Children.class) != null || member.mark(Plugins.class) != null) {
          OF_FIELDS.forEach(type -> refuse(node, member, type, report));
        }
      }
    }
  }

  private static void require(
      Node node,
      Member member,
      Class<? extends Annotation> type,
      Pattern fitting,
      String javaType,
      String expected,
      Report report) {
    Mark mark = member.mark(type);
    if (mark != null && !fitting.matcher(javaType).matches()) {
      report.add(
          mark.place(),
          "@" + type.getSimpleName() + " stands on " + node.nameOf(member.name()) + ", which is "
              + javaType,
          "Remove it, or make the member " + expected);
    }
  }

  private static void refuse(
      Node node, Member member, Class<? extends Annotation> type, Report report) {
    Mark mark = member.mark(type);
    if (mark != null) {
      report.add(
          mark.place(),
          "@" + type.getSimpleName() + " stands on " + node.nameOf(member.name())
              + ", which "
              + (member.mark(Plugins.class) == null ? "are @Children" : "has @Plugins"),
          "Remove it; it belongs on a field");
    }
  }
}
