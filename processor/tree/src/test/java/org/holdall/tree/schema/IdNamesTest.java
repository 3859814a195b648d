package org.holdall.tree.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.holdall.tree.text.Node;
import org.holdall.tree.text.TreeText;
import org.junit.jupiter.api.Test;

class IdNamesTest {
  private static final Catalogue MOODLE = Catalogue.load("4.5");

  @Test
  void everyLineIsAboutSomethingThatExists() {
    assertThat(
            lines("column").map(node -> node.words().get(0).value()).map(name -> name.split("\\.")))
        .allSatisfy(name -> assertThat(MOODLE.column(name[0], name[1])).isPresent());
    assertThat(
            lines("none").map(node -> node.words().get(0).value()).map(name -> name.split("\\.")))
        .allSatisfy(name -> assertThat(MOODLE.column(name[0], name[1])).isPresent());
    assertThat(Stream.of("name", "column")
            .flatMap(IdNamesTest::lines)
            .map(node -> node.words().get(1).value())
            .filter(target -> !target.equals(IdKind.SEVERAL)))
        .allSatisfy(target -> assertThat(MOODLE.table(target.replace("-", ""))).isPresent());
  }

  @Test
  void noCorrectionSaysWhatIsKnownAnyway() {
    assertThat(lines("column").map(node -> node.words().get(0).value().split("\\.")))
        .noneSatisfy(name ->
            assertThat(MOODLE.table(name[0]).orElseThrow().referenced(name[1])).isPresent());
    assertThat(lines("column").map(node -> node.words().get(0).value().split("\\.")))
        .noneSatisfy(name -> assertThat(IdNames.bundled().byName(name[1])).isPresent());
  }

  @Test
  void namesAgreeWithKeys() {
    List<String> columns =
        lines("name").map(node -> node.words().get(0).value()).toList();
    for (Table table : MOODLE.tables()) {
      for (String column : columns) {
        table
            .referenced(column)
            .filter(target ->
                !target.equals("enrol_lti_lti2_context")) // a context of LTI, not of Moodle
            .filter(
                target -> !(table.name() + "." + column).equals("lti_tool_settings.coursemoduleid"))
            .ifPresent(target -> assertThat(
                    IdNames.bundled().byName(column).orElseThrow().table())
                .as("%s.%s", table.name(), column)
                .isEqualTo(target));
      }
    }
  }

  @Test
  void aMistakeIsAnError() {
    assertThatThrownBy(() -> IdNames.read("format 1\nname userid user\nname userid groups\n"))
        .hasMessage("line 3: stands twice");
    assertThatThrownBy(() -> IdNames.read("format 1\nnone log.userid\n"))
        .hasMessage("line 2: 'none' needs a reason as its next word");
  }

  private static Stream<Node> lines(String keyword) {
    return TreeText.nodes(Resources.text("id-names.txt")).stream()
        .filter(node -> node.keyword().equals(keyword));
  }
}
