package org.holdall.compiler.check;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.holdall.annotations.Accept;
import org.holdall.compiler.model.Finding;
import org.holdall.compiler.model.Findings;
import org.holdall.compiler.model.Mark;
import org.holdall.compiler.model.Marks;
import org.holdall.compiler.model.Rule;
import org.holdall.compiler.model.Rulebook;
import org.holdall.compiler.model.Severity;
import org.holdall.compiler.model.TreeModel;

/** Warnings that authors accepted with {@code @Accept}, and acceptances that accept nothing. */
final class Acceptances {
  private final List<String> acceptable;
  private final List<String> checked;
  private final Set<String> used = new HashSet<>();

  /**
   * Of these rules, warnings can be accepted.
   *
   * @param checked those among them that are checked now
   */
  Acceptances(Collection<Rule> rules, Collection<Rule> checked) {
    acceptable = warnings(rules);
    this.checked = warnings(checked);
  }

  private static List<String> warnings(Collection<Rule> rules) {
    return rules.stream()
        .filter(rule -> rule.severity() == Severity.WARNING)
        .map(Rule::id)
        .toList();
  }

  /** Whether the author accepted this finding, at the member or at its record. */
  boolean cover(Finding finding, Marks marks) {
    Element at = finding.place().element();
    Element around = at.getEnclosingElement();
    Element record = at instanceof TypeElement || around == null ? at : around;
    return finding.severity() == Severity.WARNING
        && Stream.concat(faces(at, record), Stream.of(record))
            .flatMap(face -> all(face, marks))
            .filter(mark -> mark.text("rule").equals(finding.rule().id()))
            .findFirst()
            .map(mark -> used.add(key(mark)))
            .isPresent();
  }

  /** A component's field, accessor and itself: all have its name. */
  private static Stream<? extends Element> faces(Element at, Element record) {
    return at == record
        ? Stream.empty()
        : record.getEnclosedElements().stream()
            .filter(each -> each.getSimpleName().equals(at.getSimpleName()));
  }

  private static Stream<Mark> all(Element element, Marks marks) {
    return marks.all(element, Accept.class, Accept.All.class).stream();
  }

  /** Reports acceptances of a tree that name no rule or give no reason. */
  void checkReasons(TreeModel tree, Findings findings) {
    in(tree).forEach(mark -> {
      String rule = mark.text("rule");
      if (!acceptable.contains(rule)) {
        findings.error(
            Rulebook.ACCEPT,
            mark.place("rule"),
            "\"" + rule + "\" is no rule whose warnings can be accepted",
            Words.didYouMean(rule, acceptable, "mend what the message says"));
      } else if (mark.text("because").isBlank()) {
        findings.error(
            Rulebook.ACCEPT,
            mark.place("because"),
            "the acceptance of " + rule + " has no reason",
            "Write it for who reads the record");
      }
    });
  }

  /** Reports acceptances of a tree that accepted nothing, after all trees were checked. */
  void checkUse(TreeModel tree, Findings findings) {
    in(tree)
        .filter(mark -> checked.contains(mark.text("rule"))
            && !used.contains(key(mark))
            && sameFile(mark.owner(), tree.root().type()))
        .forEach(mark -> findings.error(
            Rulebook.ACCEPT,
            mark.place("rule"),
            "nothing here breaks " + mark.text("rule") + ", which is accepted",
            "Remove @Accept"));
  }

  private static Stream<Mark> in(TreeModel tree) {
    return tree.nodes().stream()
        .flatMap(node -> Stream.concat(
                Stream.of(node.type()),
                node.members().stream().map(member -> member.faces().get(0)))
            .flatMap(element -> all(element, node.marks())));
  }

  private static String key(Mark mark) {
    Element owner = mark.owner();
    String member = owner instanceof TypeElement
        ? owner.toString()
        : owner.getEnclosingElement() + "." + owner.getSimpleName();
    return mark.text("rule") + " " + member;
  }

  /** A shared record may need its acceptance in another tree. */
  private static boolean sameFile(Element a, Element b) {
    return outermost(a).equals(outermost(b));
  }

  private static Element outermost(Element element) {
    Element at = element;
    for (Element around = at.getEnclosingElement();
        around instanceof TypeElement;
        around = at.getEnclosingElement()) {
      at = around;
    }
    return at;
  }
}
