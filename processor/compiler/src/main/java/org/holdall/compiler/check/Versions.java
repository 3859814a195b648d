package org.holdall.compiler.check;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.holdall.annotations.Link;
import org.holdall.annotations.Since;
import org.holdall.annotations.Until;
import org.holdall.compiler.model.Mark;
import org.holdall.compiler.model.Member;
import org.holdall.compiler.model.Node;
import org.holdall.compiler.model.Rule;
import org.holdall.compiler.model.Rulebook;
import org.holdall.compiler.model.TreeModel;
import org.jspecify.annotations.Nullable;

/** Versions are releases of Moodle, and the first is not after the last. */
final class Versions implements TreeRule {
  /** Releases that there are; of those after the last one the form is enough. */
  private static final List<String> KNOWN =
      Stream.of(series(2, 9), series(3, 11), series(4, 5)).flatMap(each -> each).toList();

  private static final int NEXT = 5;

  @Override
  public Rule rule() {
    return Rulebook.VERSION;
  }

  @Override
  public void check(TreeModel tree, Surroundings in, Report report) {
    for (Node node : tree.nodes()) {
      for (Member member : node.members()) {
        String subject = node.nameOf(member.name());
        Mark since = member.mark(Since.class);
        Mark until = member.mark(Until.class);
        boolean legal = legal(since, "value", subject, report);
        if (legal(until, "value", subject, report)
            && legal
            && since != null
            && until != null
            && order(since.text("value")) > order(until.text("value"))) {
          report.add(
              until.place("value"),
              subject + " ends with " + until.text("value") + ", before it begins with "
                  + since.text("value"),
              "Exchange them");
        }
      }
      for (Mark link : node.marks().all(node.type(), Link.class, Link.All.class)) {
        if (!link.text("since").isEmpty()) {
          legal(link, "since", "link " + link.text("name"), report);
        }
      }
    }
  }

  private static boolean legal(@Nullable Mark mark, String member, String subject, Report report) {
    if (mark == null) {
      return true;
    }
    String version = mark.text(member);
    boolean legal = known(version);
    if (!legal) {
      report.add(
          mark.place(member),
          "\"" + version + "\" at " + subject + " is no release of Moodle",
          Words.didYouMean(version, KNOWN, "write major and minor number, for example \"4.5\""));
    }
    return legal;
  }

  /** Whether it is a release of Moodle, or may be one. */
  static boolean known(String version) {
    return KNOWN.contains(version) || order(version) >= NEXT * 1000;
  }

  private static int order(String version) {
    if (!version.matches("\\d{1,3}\\.\\d{1,3}")) {
      return -1;
    }
    int dot = version.indexOf('.');
    return Integer.parseInt(version.substring(0, dot)) * 1000
        + Integer.parseInt(version.substring(dot + 1));
  }

  private static Stream<String> series(int major, int last) {
    return IntStream.rangeClosed(0, last)
        .mapToObj(minor -> String.format(Locale.ROOT, "%d.%d", major, minor));
  }
}
