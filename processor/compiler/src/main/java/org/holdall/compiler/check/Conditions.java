package org.holdall.compiler.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.holdall.annotations.Feature;
import org.holdall.annotations.FileArea;
import org.holdall.annotations.When;
import org.holdall.compiler.model.Mark;
import org.holdall.compiler.model.Member;
import org.holdall.compiler.model.Node;
import org.holdall.compiler.model.Rule;
import org.holdall.compiler.model.Rulebook;
import org.holdall.compiler.model.TreeModel;

/** Conditions name settings, modes, features or words. */
final class Conditions implements TreeRule {
  /** Settings of a whole backup that are on or off. */
  private static final List<String> SETTINGS = List.of(
      "users",
      "anonymize",
      "role_assignments",
      "permissions",
      "activities",
      "blocks",
      "files",
      "filters",
      "comments",
      "badges",
      "calendarevents",
      "userscompletion",
      "logs",
      "grade_histories",
      "questionbank",
      "groups",
      "competencies",
      "customfield",
      "contentbankcontent",
      "xapistate",
      "legacyfiles");

  private static final List<String> WORDS =
      List.of("userinfo", "course", "gradebook_complete", "all_activities");

  /** What whoever makes the backup may do in the course. */
  private static final List<String> CAPABILITIES = List.of(
      "may_course_update",
      "may_course_view",
      "may_course_managegroups",
      "may_course_changelockedcustomfields");

  private static final List<String> MODES =
      List.of("general", "import", "hub", "samesite", "automated", "async", "copy");

  /** Whatever may stand in a condition. */
  static final List<String> TERMS = Stream.of(
          SETTINGS.stream(),
          WORDS.stream(),
          MODES.stream(),
          CAPABILITIES.stream(),
          Arrays.stream(Feature.values()).map(each -> each.name().toLowerCase(Locale.ROOT)))
      .flatMap(each -> each)
      .toList();

  @Override
  public Rule rule() {
    return Rulebook.WHEN;
  }

  @Override
  public void check(TreeModel tree, Surroundings in, Report report) {
    for (Node node : tree.nodes()) {
      String type = node.type().getSimpleName().toString();
      Mark root = node.mark(When.class);
      if (root != null) {
        check(root, "value", type, report);
      }
      for (Member member : node.members()) {
        Mark when = member.mark(When.class);
        if (when != null) {
          check(when, "value", node.nameOf(member.name()), report);
        }
      }
      node.marks().all(node.type(), FileArea.class, FileArea.All.class).stream()
          .filter(area -> !area.text("when").isEmpty())
          .forEach(area ->
              check(area, "when", "file area \"" + area.text("value") + "\" of " + type, report));
    }
  }

  private static void check(Mark mark, String member, String subject, Report report) {
    for (String term : terms(mark.text(member))) {
      if (!TERMS.contains(term) && !Versions.known(term)) {
        report.add(
            mark.place(member),
            "\"" + term + "\", a condition of " + subject + ", is no setting of a backup",
            Words.didYouMean(
                term, TERMS, "name one of Moodle's settings, or userinfo for the activity's own"));
      }
    }
  }

  /** The names in a condition, without {@code !}. */
  static List<String> terms(String condition) {
    List<String> terms = new ArrayList<>();
    for (String term : condition.split("&", -1)) {
      String name = term.strip();
      terms.add(name.startsWith("!") ? name.substring(1).strip() : name);
    }
    return terms;
  }
}
