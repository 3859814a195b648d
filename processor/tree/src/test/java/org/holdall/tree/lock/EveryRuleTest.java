package org.holdall.tree.lock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.holdall.tree.model.Tree;
import org.holdall.tree.text.TreeText;
import org.junit.jupiter.api.Test;

/** No rule of the lock is dead: each is found by an edit of a tree, or by its way back. */
class EveryRuleTest {
  private static final String PEAR = LockComparisonTest.PEAR;
  private static final String NAME = "  field name String required\n";
  private static final List<String[]> EDITS = List.of(
      edit(NAME, ""),
      edit("  field weight int nullable\n", ""),
      edit("weight int", "weight long"),
      edit("field name", "attribute name"),
      edit("options/option", "option"),
      edit("options/option", "options/choice"),
      edit("options/option many", "options/choice many former=option"),
      edit(" annotate=USER", ""),
      edit("  files mod_pear intro\n", ""),
      edit("key=answerid", "key=parent"),
      edit("key=answerid", "key=answerid orderBy=id"),
      edit(" when=userinfo", ""),
      edit("file=pear.xml", "file=apple.xml"),
      edit("order=300", "order=301"),
      edit("  plugins local\n", ""),
      edit("link PEARINDEX \"/mod/pear/index.php?id=\" to=COURSE\n", ""),
      edit(PEAR.substring(PEAR.indexOf("  element answers/answer")), ""),
      edit("    attribute id long\n    field text String\n", "    field text String\n"),
      edit("  field weight int nullable\n  files", "  files", "  element weight one type=Weight\n"),
      edit(
          PEAR.substring(PEAR.indexOf("    element notes")),
          PEAR.substring(PEAR.indexOf("    element notes")).indent(-2)),
      edit(
          PEAR.substring(PEAR.indexOf("  element options"), PEAR.indexOf("  element answers")),
          "",
          PEAR.substring(PEAR.indexOf("  element options"), PEAR.indexOf("  element answers"))));

  private static String[] edit(String... words) {
    return words;
  }

  @Test
  void eachIsFound() {
    Set<Rule> found = EnumSet.noneOf(Rule.class);
    for (String[] edit : EDITS) {
      assertThat(PEAR).contains(edit[0]);
      String more = String.join("", Arrays.asList(edit).subList(2, edit.length));
      Tree now = TreeText.parse(PEAR.replace(edit[0], edit[1]) + more);
      Lock was = Lock.of(TreeText.parse(PEAR));
      collect(was, now, found);
      collect(Lock.of(now), was.tree(), found);
    }
    Tree with = TreeText.parse(
        PEAR.replace(NAME, NAME + "  field old int nullable\n") + "  element gone one type=Gone\n");
    for (String type : List.of("int", "String")) {
      List<Reserved> reserved =
          List.of(new Reserved("/pear/old", type), new Reserved("/pear/gone", null));
      collect(new Lock(TreeText.parse(PEAR), List.of(), reserved), with, found);
    }
    assertThat(found).containsExactlyInAnyOrder(Rule.values());
  }

  private static void collect(Lock lock, Tree now, Set<Rule> found) {
    LockComparison.compare(lock, now).forEach(change -> found.add(change.rule()));
  }
}
