package org.holdall.tree.lock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.holdall.tree.model.Tree;
import org.holdall.tree.text.RandomTrees;
import org.holdall.tree.text.TreeText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each case edits the tree's text; the expected changes are given for the edit and for the way back. */
class LockComparisonTest {
  static final String PEAR = """
      format 1
      tree mod_pear component=mod_pear task=ACTIVITY order=300 file=pear.xml
      link PEARINDEX "/mod/pear/index.php?id=" to=COURSE
      element pear one type=Pear
        source table=pear key=id of=ACTIVITY
        attribute id long
        field name String required
        field weight int nullable
        files mod_pear intro
        plugins local
        element options/option many type=Option
          source table=pear_options key=pearid
          attribute id long
          field text String
        element answers/answer many type=Answer when=userinfo
          source table=pear_answers key=pearid
          attribute id long
          field userid long annotate=USER
          field optionid long mapsTo=Option
          element notes/note many type=Note
            source table=pear_notes key=answerid
            attribute id long
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'  field name String required\\n' | '' | FIELD-D1 /pear/name | FIELD-A2 /pear/name",
        "'  field weight int nullable\\n' | '' | FIELD-D1 /pear/weight | FIELD-A1 /pear/weight",
        "'  field name String required\\n' | '  field name String required\\n  field x long otherwise=0\\n' | FIELD-A1 /pear/x | FIELD-D1 /pear/x",
        "weight int | weight long | FIELD-T1 /pear/weight | FIELD-T2 /pear/weight",
        "weight int nullable | weight String | FIELD-T1 /pear/weight | FIELD-T2 /pear/weight",
        "weight int nullable | weight int | FIELD-T2 /pear/weight | FIELD-T1 /pear/weight",
        "weight int nullable | weight int nullable convert=Kg | FIELD-T2 /pear/weight | FIELD-T2 /pear/weight",
        "field name | attribute name | FIELD-M1 /pear/name | FIELD-M1 /pear/@name",
        "element options/option many | element options/option one | TREE-004 /pear/options/option | TREE-004 /pear/options/option",
        "options/option | option | TREE-004 /pear/options/option | TREE-004 /pear/option",
        "options/option | options/choice | TREE-002 /pear/options/option | TREE-002 /pear/options/choice",
        "options/option many | options/choice many former=option | NAME-A1 /pear/options/option | TREE-002 /pear/options/choice; NAME-001 /pear/options/option",
        "options/option many | options/option many former=choice | NAME-A1 /pear/options/option | NAME-001 /pear/options/option",
        "element pear one | element apple one former=pear | NAME-A1 /pear | ROOT-001 /; NAME-001 /pear",
        "field text String | field words String former=text | NAME-A1 /pear/options/option/text; DETAIL-A1 /pear/options/option/words; DETAIL-A1 /pear/options/option/words | FIELD-D1 /pear/options/option/words; FIELD-A1 /pear/options/option/text",
        "field text String | field text String former=words | NAME-A1 /pear/options/option/text | NAME-001 /pear/options/option/text",
        "weight int nullable | mass long nullable former=weight member=weight | NAME-A1 /pear/weight; FIELD-T1 /pear/mass | FIELD-D1 /pear/mass; FIELD-A1 /pear/weight",
        "annotate=USER | annotate=ROLE | REF-001 /pear/answers/answer/userid | REF-001 /pear/answers/answer/userid",
        "' annotate=USER' | '' | REF-001 /pear/answers/answer/userid | REF-A1 /pear/answers/answer/userid",
        "annotate=USER | annotate=USER inforef=false | REF-001 /pear/answers/answer/userid | REF-A1 /pear/answers/answer/userid",
        "annotate=USER | annotate=USER map=false | REF-001 /pear/answers/answer/userid | REF-A1 /pear/answers/answer/userid",
        "' mapsTo=Option' | '' | REF-001 /pear/answers/answer/optionid | REF-A1 /pear/answers/answer/optionid",
        "type=Option | type=Option mapped=opt | REF-A1 /pear/options/option | REF-001 /pear/options/option",
        "'  files mod_pear intro\\n' | '' | FILE-001 /pear#intro | FILE-A1 /pear#intro",
        "mod_pear intro | mod_pear intro itemId=id | FILE-001 /pear#intro | FILE-001 /pear#intro",
        "mod_pear intro | mod_pear content | FILE-001 /pear#intro; FILE-A1 /pear#content | FILE-001 /pear#content; FILE-A1 /pear#intro",
        "mod_pear intro | mod_pear intro when=userinfo | WHEN-A1 /pear#intro | WHEN-A1 /pear#intro",
        "key=answerid | key=parent | KEY-001 /pear/answers/answer/notes/note | KEY-001 /pear/answers/answer/notes/note",
        "key=answerid | key=answerid orderBy=id | KEY-A1 /pear/answers/answer/notes/note | KEY-A1 /pear/answers/answer/notes/note",
        "key=answerid\\n | key=answerid\\n        is kind 1\\n | KEY-001 /pear/answers/answer/notes/note | KEY-001 /pear/answers/answer/notes/note",
        "' when=userinfo' | '' | WHEN-A1 /pear/answers/answer | WHEN-A1 /pear/answers/answer",
        "element pear one | element apple one | ROOT-001 / | ROOT-001 /",
        "file=pear.xml | file=apple.xml | ROOT-001 / | ROOT-001 /",
        "task=ACTIVITY | task=COURSE | ROOT-001 / | ROOT-001 /",
        "order=300 | order=301 | DETAIL-A1 / | DETAIL-A1 /",
        "type=Note | type=Remark | DETAIL-A1 /pear/answers/answer/notes/note | DETAIL-A1 /pear/answers/answer/notes/note",
        "'  plugins local\n' | '' | POINT-001 /pear/local_* | POINT-A1 /pear/local_*",
        "plugins local | plugins local by=name | POINT-001 /pear/local_* | POINT-001 /pear/local_*",
        "file=pear.xml | file=pear.xml host=Apple | ROOT-001 / | ROOT-001 /",
        "link PEARINDEX \"/mod/pear/index.php?id=\" to=COURSE\\n | '' | LINK-001 links/PEARINDEX | LINK-A1 links/PEARINDEX",
        "to=COURSE | to=COURSE_MODULE | LINK-001 links/PEARINDEX | LINK-001 links/PEARINDEX",
        "index.php | all.php | DETAIL-A1 links/PEARINDEX | DETAIL-A1 links/PEARINDEX",
        "field name String required\\n  field weight int nullable | field weight int nullable\\n  field name String required | DETAIL-A1 / | DETAIL-A1 /",
      })
  void changes(String from, String to, String there, String back) {
    String right = from.replace("\\n", "\n");
    String wrong = to.replace("\\n", "\n");
    assertThat(PEAR).contains(right);
    String edited = PEAR.replace(right, wrong);
    assertThat(compare(PEAR, edited)).containsExactlyElementsOf(list(there));
    assertThat(compare(edited, PEAR)).containsExactlyElementsOf(list(back));
  }

  @Test
  void removedElementIsOneChange() {
    String without = PEAR.substring(0, PEAR.indexOf("  element answers/answer"));
    assertThat(compare(PEAR, without)).containsExactly("TREE-001 /pear/answers/answer");
    assertThat(compare(without, PEAR)).containsExactly("TREE-A1 /pear/answers/answer");
  }

  @Test
  void movedElementIsOneChange() {
    int notes = PEAR.indexOf("    element notes/note");
    String moved = PEAR.substring(0, notes) + PEAR.substring(notes).indent(-2);
    assertThat(compare(PEAR, moved)).containsExactly("TREE-003 /pear/answers/answer/notes/note");
    assertThat(compare(moved, PEAR)).containsExactly("TREE-003 /pear/notes/note");
  }

  @Test
  void elementMovedOutOfARemovedOne() {
    int answers = PEAR.indexOf("  element answers/answer");
    String moved = PEAR.substring(0, answers)
        + PEAR.substring(PEAR.indexOf("    element notes/note")).indent(-2);
    assertThat(compare(PEAR, moved))
        .containsExactly(
            "TREE-003 /pear/answers/answer/notes/note", "TREE-001 /pear/answers/answer");
    assertThat(compare(moved, PEAR))
        .containsExactly("TREE-003 /pear/notes/note", "TREE-A1 /pear/answers/answer");
  }

  @Test
  void renamedElementIsComparedInside() {
    String edited =
        PEAR.replace("answers/answer", "answers/reply").replace("annotate=USER", "annotate=ROLE");
    assertThat(compare(PEAR, edited))
        .containsExactly("TREE-002 /pear/answers/answer", "REF-001 /pear/answers/reply/userid");
  }

  @Test
  void orderOfElements() {
    int options = PEAR.indexOf("  element options/option");
    int answers = PEAR.indexOf("  element answers/answer");
    String swapped =
        PEAR.substring(0, options) + PEAR.substring(answers) + PEAR.substring(options, answers);
    assertThat(compare(PEAR, swapped)).containsExactly("TREE-007 /pear");
    assertThat(compare(swapped, PEAR)).containsExactly("TREE-007 /pear");
  }

  @Test
  void fieldTurnedIntoElement() {
    String edited =
        PEAR.replace("  field weight int nullable\n", "") + "  element weight one type=Weight\n";
    assertThat(compare(PEAR, edited)).containsExactly("TREE-005 /pear/weight");
    assertThat(compare(edited, PEAR)).containsExactly("TREE-005 /pear/weight");
  }

  @Test
  void idThatOthersReferTo() {
    String option = "    attribute id long\n    field text String\n";
    assertThat(compare(PEAR, PEAR.replace(option, option.substring(option.indexOf("    field")))))
        .containsExactly("TREE-006 /pear/options/option/@id");
    String note = "pear_notes key=answerid\n";
    assertThat(compare(PEAR, PEAR.replace(note + "      attribute id long\n", note)))
        .containsExactly("FIELD-D1 /pear/answers/answer/notes/note/@id");
  }

  @Test
  void columnsThatTheDatabaseFills() {
    String choice = PEAR.replace("table=pear key", "table=choice key");
    String added = choice.replace(
        "  field name String required\n",
        "  field name String required\n  field showavailable int\n");
    assertThat(compare(choice, added))
        .as("the column has a default")
        .containsExactly("FIELD-A1 /pear/showavailable");
    String intro = choice.replace(
        "  field name String required\n",
        "  field name String required\n  field intro String required\n");
    assertThat(compare(choice, intro))
        .as("the column has none")
        .containsExactly("FIELD-A2 /pear/intro");
  }

  @Test
  void namesThatAreReserved() {
    String with = PEAR.replace(
        "  field name String required\n",
        "  field name String required\n  field rank int nullable\n");
    assertThat(reserved("/pear/rank", "int", with)).containsExactly("FIELD-R1 /pear/rank");
    assertThat(reserved("/pear/rank", "String", with)).containsExactly("FIELD-R2 /pear/rank");
    assertThat(reserved("/pear/@rank", "int", with)).containsExactly("FIELD-R2 /pear/rank");
    String element = PEAR + "  element old one type=Old\n";
    assertThat(ids(LockComparison.compare(
            new Lock(TreeText.parse(PEAR), List.of(), List.of(new Reserved("/pear/old", null))),
            TreeText.parse(element))))
        .containsExactly("TREE-R1 /pear/old");
  }

  @Test
  void equalTreesAndOnlyEqualTreesHaveNoChanges() {
    for (long seed = 0; seed < 1500; seed++) {
      Tree a = new RandomTrees(seed).tree();
      Tree b = new RandomTrees(seed + 1).tree();
      assertThat(LockComparison.compare(a, TreeText.parse(TreeText.print(a))))
          .as("seed %d", seed)
          .isEmpty();
      assertThat(LockComparison.compare(a, b).isEmpty()).as("seed %d", seed).isEqualTo(a.equals(b));
    }
  }

  @Test
  void everySingleWordMatters() {
    String[] lines = PEAR.split("\n");
    for (int i = 1; i < lines.length; i++) {
      for (String word : lines[i].strip().split(" ")) {
        String changed = lines[i].replace(word, word.contains("=") ? word + "x" : word + "y");
        List<String> edited = new ArrayList<>(Arrays.asList(lines));
        edited.set(i, changed);
        Tree now;
        try {
          now = TreeText.parse(String.join("\n", edited));
        } catch (IllegalArgumentException e) {
          continue; // a keyword or a flag, not a value
        }
        assertThat(LockComparison.compare(TreeText.parse(PEAR), now))
            .as(changed)
            .isNotEmpty();
      }
    }
  }

  private static List<String> reserved(String path, String type, String now) {
    Lock lock = new Lock(TreeText.parse(PEAR), List.of(), List.of(new Reserved(path, type)));
    return ids(LockComparison.compare(lock, TreeText.parse(now)));
  }

  private static List<String> compare(String locked, String now) {
    return ids(LockComparison.compare(TreeText.parse(locked), TreeText.parse(now)));
  }

  private static List<String> ids(List<Change> changes) {
    assertThat(changes).allSatisfy(change -> assertThat(change.remedy()).isNotBlank());
    return changes.stream().map(change -> change.id() + " " + change.path()).toList();
  }

  private static List<String> list(String text) {
    return Arrays.stream(text.split(";")).map(String::strip).toList();
  }
}
