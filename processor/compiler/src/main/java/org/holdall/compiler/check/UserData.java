package org.holdall.compiler.check;

import java.util.Arrays;
import java.util.Set;
import org.holdall.compiler.model.Node;
import org.holdall.compiler.model.Rule;
import org.holdall.compiler.model.Rulebook;
import org.holdall.compiler.model.TreeModel;
import org.holdall.tree.model.Field;
import org.holdall.tree.model.Source;
import org.jspecify.annotations.Nullable;

/** Rows that belong to a user are only in backups with users. */
final class UserData implements TreeRule {
  /** Conditions that do not hold in a backup without users. */
  private static final Set<String> WITH_USERS = Set.of(
      "userinfo",
      "users",
      "role_assignments",
      "comments",
      "userscompletion",
      "logs",
      "grade_histories",
      "xapistate");

  @Override
  public Rule rule() {
    return Rulebook.USERINFO;
  }

  @Override
  public void check(TreeModel tree, Surroundings in, Report report) {
    boolean attached = tree.tree().host() != null; // Its host says when.
    boolean annotates = tree.tree().annotatesOnly();
    if (!attached && !annotates && !withUsers(tree.tree().when())) {
      check(tree.root(), report);
    }
  }

  private static void check(Node node, Report report) {
    Source source = node.element().source();
    if (source == null || source.annotated() == null) {
      node.element().fields().stream()
          .filter(UserData::owner)
          .findFirst()
          .ifPresent(field -> report.add(
              node.member(field).place(),
              node.nameOf(field.member())
                  + " is the id of a user, but the element is in backups without users, too",
              "Add @When(\"userinfo\") to the children that " + node.type().getSimpleName()
                  + " is, or stands in"));
    }
    for (int i = 0; i < node.children().size(); i++) {
      if (!withUsers(node.element().children().get(i).when())) {
        check(node.children().get(i), report);
      }
    }
  }

  /** Whether the row belongs to the user; who made it or wrote it last does not count, and rows may differ. */
  private static boolean owner(Field field) {
    return "USER".equals(field.annotate())
        && field.inforef()
        && !field.column().endsWith("modified")
        && !field.column().endsWith("created")
        && !withUsers(field.when());
  }

  private static boolean withUsers(@Nullable String when) {
    return when != null
        && Arrays.stream(when.split("&")).map(String::strip).anyMatch(WITH_USERS::contains);
  }
}
