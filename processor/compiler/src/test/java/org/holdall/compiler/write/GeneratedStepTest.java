package org.holdall.compiler.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.holdall.compiler.testing.CompilerTest;
import org.holdall.compiler.testing.Compilers;
import org.holdall.compiler.testing.Loaded;
import org.holdall.compiler.testing.NoScope;
import org.holdall.compiler.testing.Records;
import org.holdall.compiler.testing.Rows;
import org.holdall.compiler.testing.Sources;
import org.holdall.engine.structure.Row;
import org.holdall.engine.structure.StructureStep;
import org.holdall.tree.model.Child;
import org.holdall.tree.model.Element;
import org.jspecify.annotations.Nullable;

/** Generated code, compiled, loaded and run. */
class GeneratedStepTest {

  private static StructureStep step(Compilers compiler, String name) {
    return Loaded.step(compiler.compile(Records.all().toArray(JavaFileObject[]::new)), name);
  }

  @CompilerTest
  void describesItsTree(Compilers compiler) {
    StructureStep step = step(compiler, "ChoiceStructureStep");
    assertThat(step.tree().id()).isEqualTo("mod_choice");
    assertThat(step.tree().file()).isEqualTo("choice.xml");
    assertThat(step.tree().root().children())
        .extracting(child -> child.element().name())
        .containsExactly("option", "answer");
    assertThat(step.tree()).isSameAs(step.tree());
  }

  @CompilerTest
  void readerKnowsEveryNameAndNoOther(Compilers compiler) {
    StructureStep step = step(compiler, "TagsStructureStep");
    List<Element> elements = elements(step.tree().root()).toList();
    for (int element = 0; element < elements.size(); element++) {
      for (int field = 0; field < elements.get(element).fields().size(); field++) {
        assertThat(
                step.column(element, elements.get(element).fields().get(field).name()))
            .isEqualTo(field);
      }
      assertThat(step.column(element, "unknown")).isEqualTo(-1);
    }
    assertThat(step.column(elements.size(), "id")).isEqualTo(-1);
  }

  @CompilerTest
  void writerWritesAttributesThenFields(Compilers compiler) throws IOException {
    StructureStep step = step(compiler, "ChoiceStructureStep");
    Rows.Xml out = new Rows.Xml();
    step.write(1, Rows.of("3", "Tea", null, "99"), out);
    assertThat(out.text).hasToString("<option id=3>text:Tea;maxanswers:null;timemodified:99;");
    assertThatThrownBy(() -> step.write(3, Rows.of(), out))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  @CompilerTest
  void aParentNamesWhatTheIdsOfASharedRecordMapTo(Compilers compiler) {
    String choice = Records.CHOICE
        .replace(
            "@Children(\"options\")", "@Children(value = \"options\", with = \"what = 'thing'\")")
        .replace(
            "long timemodified) {}\n\n",
            "@MapsTo(name = \":what\", missing = Missing.ZERO) long timemodified) {}\n\n");
    StructureStep step =
        Loaded.step(compiler.compile(Sources.of("Choice", choice)), "ChoiceStructureStep");
    assertThat(step.tree().elements().get(1).fields().get(3).mapsTo()).isEqualTo("thing");
  }

  @CompilerTest
  void restorerSaysEveryColumn(Compilers compiler) {
    StructureStep step = step(compiler, "ChoiceStructureStep");
    assertThat(restored(step, 2, "5", "7", "3", "99"))
        .containsExactly(
            "table choice_answers",
            "key choiceid id",
            "mapped userid 7 USER ZERO",
            "mapsTo optionid 3 test.Choice.Option ZERO",
            "value timemodified 99");
    String[] choice =
        Stream.iterate(0, i -> i + 1).limit(18).map(i -> "v" + i).toArray(String[]::new);
    assertThat(restored(step, 0, choice))
        .startsWith("table choice", "key id ACTIVITY", "fill course COURSE", "value name v1")
        .contains("date timeopen v12", "date timeclose v13")
        .noneMatch(call -> call.startsWith("value id"));
  }

  @CompilerTest
  void restorerWritesEqualitiesBackAndSkipsJoins(Compilers compiler) {
    StructureStep step = step(compiler, "TagsStructureStep");
    assertThat(restored(step, 0)).isEmpty();
    assertThat(restored(step, 1, "1", "2", "raw"))
        .containsExactly(
            "table tag_instance", "key contextid CONTEXT", "fill itemtype 'x'", "value itemid 2");
    assertThat(restored(step, 2, "1", "mod_x", "post", "-4", "10", "7", "11", "12"))
        .containsExactly(
            "table rating",
            "key itemid id",
            "fill contextid CONTEXT",
            "fill component 'mod_x'",
            "fill ratingarea 'post'",
            "mapped scaleid -4 GRADE ZERO",
            "value rating 10",
            "mapped userid 7 USER SKIP",
            "value timecreated 11",
            "value timemodified 12");
    assertThat(restored(step, 3, "1", "a", "1", null)).isEmpty();
    assertThat(restored(step, 4, "1", "7", "0"))
        .containsExactly("table tag_instance", "mapped tiuserid 7 USER ZERO", "value ordering 0");
  }

  @CompilerTest
  void rowsAreMadeByTheClass(Compilers compiler) {
    StructureStep step = step(compiler, "TagsStructureStep");
    try (Stream<@Nullable String[]> rows = step.rows(3, new NoScope())) {
      List<@Nullable String[]> all = rows.toList();
      assertThat(all.get(0)).containsExactly("7", "x", "1", null);
      assertThat(all.get(1)).containsExactly("8", Row.ABSENT, "0", "b");
      assertThat(all.get(1)[1]).isSameAs(Row.ABSENT);
    }
    assertThatThrownBy(() -> step.rows(1, new NoScope()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("core.activity.tags");
  }

  @CompilerTest
  void linksHaveNoElements(Compilers compiler) {
    StructureStep step = step(compiler, "LinksStructureStep");
    assertThat(step.tree().links()).hasSize(1);
    assertThat(step.column(0, "id")).isEqualTo(-1);
  }

  private static List<String> restored(
      StructureStep step, int element, @Nullable String... values) {
    Rows.Restored out = new Rows.Restored();
    step.restore(element, Rows.of(values), out);
    return out.calls;
  }

  private static Stream<Element> elements(Element element) {
    return Stream.concat(
        Stream.of(element),
        element.children().stream().map(Child::element).flatMap(GeneratedStepTest::elements));
  }
}
