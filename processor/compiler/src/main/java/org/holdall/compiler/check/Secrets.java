package org.holdall.compiler.check;

import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Objects;
import org.holdall.annotations.Annotate;
import org.holdall.annotations.Attr;
import org.holdall.annotations.Convert;
import org.holdall.annotations.Encrypted;
import org.holdall.annotations.MapsTo;
import org.holdall.annotations.RichText;
import org.holdall.annotations.RollDate;
import org.holdall.compiler.model.Mark;
import org.holdall.compiler.model.Member;
import org.holdall.compiler.model.Node;
import org.holdall.compiler.model.Rule;
import org.holdall.compiler.model.Rulebook;
import org.holdall.compiler.model.TreeModel;
import org.holdall.tree.model.Field;

/** What is encrypted is a text in a field, and nothing else reads it. */
final class Secrets implements TreeRule {
  private static final List<Class<? extends Annotation>> OTHERS = List.of(
      Attr.class, Annotate.class, MapsTo.class, RollDate.class, RichText.class, Convert.class);

  @Override
  public Rule rule() {
    return Rulebook.SECRET;
  }

  @Override
  public void check(TreeModel tree, Surroundings in, Report report) {
    for (Node node : tree.nodes()) {
      node.element().fields().stream()
          .filter(Field::encrypted)
          .forEach(field -> check(node, field, report));
    }
  }

  private static void check(Node node, Field field, Report report) {
    Member member = node.member(field);
    Mark secret = Objects.requireNonNull(member.mark(Encrypted.class));
    String subject = "@Encrypted stands on " + node.nameOf(member.name());
    if (!field.javaType().equals("String")) {
      report.add(secret.place(), subject + ", which is " + field.javaType(), "Make it a String");
    }
    for (Class<? extends Annotation> other : OTHERS) {
      if (member.mark(other) != null) {
        String name = "@" + other.getSimpleName();
        report.add(
            secret.place(),
            subject + " beside " + name + ", which cannot read what is encrypted",
            "Remove one of them");
      }
    }
  }
}
