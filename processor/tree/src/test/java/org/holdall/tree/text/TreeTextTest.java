package org.holdall.tree.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.holdall.tree.model.Child;
import org.holdall.tree.model.Element;
import org.holdall.tree.model.Field;
import org.holdall.tree.model.FileArea;
import org.holdall.tree.model.Link;
import org.holdall.tree.model.Source;
import org.holdall.tree.model.Tree;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TreeTextTest {
  private static final String CHOICE = """
      format 1
      tree mod_choice component=mod_choice task=ACTIVITY order=300 file=choice.xml
      link CHOICEINDEX "/mod/choice/index.php?id=" to=COURSE
      element choice one type=org.example.Choice
        source table=choice key=id of=ACTIVITY without=course
          fill course COURSE
        attribute id long
        field intro String richText
        files mod_choice intro
        element answers/answer many type=org.example.Choice.Answer when=userinfo
          source table=choice_answers key=choiceid
          attribute id long
          field userid long annotate=USER
      """;

  @Test
  void printsReadableLines() {
    Element answer = new Element(
        "answer",
        "org.example.Choice.Answer",
        source("choice_answers", "choiceid", "id", false),
        List.of(field("id", "long", true, null), field("userid", "long", false, "USER")),
        List.of(),
        List.of(),
        List.of(),
        null);
    Field intro = new Field(
        "intro", "intro", "intro", false, "String", null, false, false, null, null, null, false,
        true, false, null, null, null, null, null, null, false, List.of());
    Element choice = new Element(
        "choice",
        "org.example.Choice",
        source("choice", "id", "ACTIVITY", true),
        List.of(field("id", "long", true, null), intro),
        List.of(new Child(List.of("answers"), answer, true, "userinfo", false)),
        List.of(new FileArea("intro", "mod_choice", null, "CONTEXT", null)),
        List.of(),
        null);
    Tree tree = new Tree(
        "mod_choice",
        "mod_choice",
        "org.example.Choice",
        List.of("ACTIVITY"),
        300,
        "choice.xml",
        null,
        List.of(new Link(
            "CHOICEINDEX", "/mod/choice/index.php?id=", List.of("COURSE"), false, false, null)),
        choice);

    assertThat(TreeText.print(tree)).isEqualTo(CHOICE);
    assertThat(TreeText.parse(CHOICE)).isEqualTo(tree);
    assertThat(TreeText.parse(CHOICE.replace("\n", "\r\n"))).isEqualTo(tree);
  }

  @Test
  void everyTreeSurvives() {
    for (long seed = 0; seed < 2000; seed++) {
      Tree tree = new RandomTrees(seed).tree();
      String text = TreeText.print(tree);
      String stored = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
      assertThat(TreeText.parse(stored)).as("seed %d", seed).isEqualTo(tree);
    }
  }

  @Test
  void linksWithoutElement() {
    Tree tree = new Tree(
        "local_x.links",
        "local_x",
        "X",
        List.of("LINKS"),
        0,
        null,
        null,
        List.of(),
        new Element("", "X", null, List.of(), List.of(), List.of(), List.of(), null));
    assertThat(TreeText.parse(TreeText.print(tree))).isEqualTo(tree);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "format 1            | format 2            | line 1: format 2 is not known here, only format 1: use a newer Holdall",
        "format 1            | <<<<<<< HEAD        | line 1: is not 'format 1': this is no description of a tree",
        "attribute id        | attrubute id        | line 7: unknown keyword 'attrubute'",
        "many                | several             | line 10: 'several' stands where 'one' or 'many' is expected",
        "richText            | richtext            | line 8: unknown word 'richtext'",
        "annotate=USER       | annotate=A annotate=B | line 13: has 'annotate=' twice",
        "order=300           | order=soon          | line 2: 'soon' is not a whole number",
        "fill course COURSE  | fill course         | line 6: 'fill' needs a value as its next word",
        "tree mod_choice     | link a b            | line 2: unknown word 'component='"
      })
  void sayWhatIsWrong(String right, String wrong, String message) {
    assertThatThrownBy(() -> TreeText.parse(CHOICE.replaceFirst(right, wrong)))
        .isInstanceOf(TreeFormatException.class)
        .hasMessage(message);
  }

  @Test
  void badIndentation() {
    assertThatThrownBy(() -> TreeText.parse("format 1\n   x"))
        .hasMessage("line 2: indentation is two spaces per level");
    assertThatThrownBy(() -> TreeText.parse("format 1\n    x"))
        .hasMessage("line 2: is indented deeper than the line before allows");
    assertThatThrownBy(() -> TreeText.parse("format 1\ntree \"x"))
        .hasMessage("line 2: a closing quote is missing");
    assertThatThrownBy(() -> TreeText.parse("format 1\n"))
        .hasMessage("line 1: the line 'tree ...' is missing");
  }

  private static Source source(String table, String key, String of, boolean course) {
    return new Source(
        table,
        key,
        of,
        null,
        List.of(),
        null,
        List.of(),
        List.of(),
        course ? List.of("course") : List.of(),
        course ? List.of(new Source.Is("course", "COURSE")) : List.of(),
        null,
        null);
  }

  private static Field field(
      String name, String type, boolean attribute, @Nullable String annotate) {
    return new Field(
        name,
        name,
        name,
        attribute,
        type,
        annotate,
        annotate != null,
        annotate != null,
        null,
        null,
        null,
        false,
        false,
        false,
        null,
        null,
        null,
        null,
        null,
        null,
        true,
        List.of());
  }
}
