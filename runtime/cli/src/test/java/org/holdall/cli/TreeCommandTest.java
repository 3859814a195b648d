package org.holdall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TreeCommandTest {

  @Test
  void drawsTheTutorialsPicture() {
    Run run = Run.of("tree", "mod_choice");
    assertThat(run.exit()).isZero();
    assertThat(run.out()).isEqualTo("""
        mod_choice  choice.xml of activity, order 300
        choice  1. no user info
        │ rows         of table choice whose id is ACTIVITY
        │ attributes   id
        │ fields       name, intro, introformat, publish, showresults, display, allowupdate, allowmultiple,
        │              showunanswered, limitanswers, timeopen, timeclose, timemodified, completionsubmit,
        │              showpreview, includeinactive, showavailable
        │ files        mod_choice/intro without item id
        ├─ options
        │  └─ option*  2. no user info
        │       rows         of table choice_options whose choiceid is the parent's id
        │       attributes   id
        │       fields       text, maxanswers, timemodified
        └─ answers
           └─ answer*  3. user info, if userinfo
                rows         of table choice_answers whose choiceid is the parent's id
                attributes   id
                fields       userid, optionid, timemodified
                annotations  userid is a user
                mappings     optionid to Option
        links        CHOICEINDEX /mod/choice/index.php?id=, CHOICEVIEWBYID /mod/choice/view.php?id=
        """.replace("\n", System.lineSeparator()));
    assertThat(Run.of("tree", "choice").out()).isEqualTo(run.out());
  }

  @Test
  void neighboursShareTheirWrapper() {
    assertThat(Run.of("tree", "core.inforef").out())
        .contains(
            "core.inforef  inforef.xml of course, section, activity, block, order 600",
            "├─ userref\n│  └─ user*  2. no user info\n│       rows         made by UserIds");
    assertThat(Run.of("tree", "core.roles").out().lines())
        .filteredOn(line -> line.contains("role_overrides"))
        .hasSize(1);
  }

  @Test
  void everyInstalledTreeCanBeDrawn() {
    List<String> lines = Run.of("tree").out().lines().toList();
    assertThat(lines)
        .anyMatch(line -> line.matches("core\\.final\\.users +\\d+ +final +users\\.xml +if users"))
        .hasSizeGreaterThan(40);
    for (String line : lines) {
      Run run = Run.of("tree", line.split(" ")[0]);
      assertThat(run.exit()).as(line).isZero();
      assertThat(run.out().lines()).allSatisfy(each -> assertThat(each.length()).isLessThan(200));
    }
  }

  @ParameterizedTest
  @CsvSource({"choise, mod_choice", "mod_choise, mod_choice", "userss, core.final.users"})
  void aWrongNameIsCorrected(String wrong, String right) {
    Run run = Run.of("tree", wrong);
    assertThat(run.exit()).isEqualTo(ExitCode.FAILED);
    assertThat(run.err())
        .isEqualTo("holdall: There is no tree or plugin \"" + wrong + "\". Did you mean " + right
            + "? \"holdall tree\" lists all that are installed." + System.lineSeparator());
    assertThat(Run.of("tree", "something quite different").err()).doesNotContain("Did you mean");
  }

  @Test
  void jsonIsForPrograms() throws IOException {
    String json = Run.of("tree", "mod_choice", "--format", "json").out();
    assertThat(JSON.std.mapFrom(json)).containsOnlyKeys("trees");
    assertThat(json.replaceAll("\\s", ""))
        .contains(
            "\"id\":\"mod_choice\",\"component\":\"mod_choice\",\"tasks\":[\"ACTIVITY\"],\"order\":300",
            "\"path\":[\"answers\"],\"when\":\"userinfo\",\"name\":\"answer\",\"many\":true,\"userInfo\":true",
            "\"name\":\"userid\",\"attribute\":false,\"column\":\"userid\",\"type\":\"long\",\"annotate\":\"USER\"");
    assertThat(Run.of("tree", "mod_choice", "--json").out()).isEqualTo(json);
    assertThat(Run.of("tree", "--format", "xml").exit()).isEqualTo(ExitCode.USAGE);
  }
}
