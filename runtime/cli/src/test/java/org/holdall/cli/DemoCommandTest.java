package org.holdall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoCommandTest {
  @TempDir
  Path folder;

  @Test
  void showsTheArchiveTwiceInARow() throws IOException {
    Run run = Run.of("demo", "--output", folder.toString());
    assertThat(run.err()).isEmpty();
    assertThat(run.exit()).isZero();
    assertThat(run.out())
        .contains(
            "494 tables",
            ": 1 choice, 4 option, 10 answer",
            ": 1 choice, 2 option, 6 answer",
            "section \"0\"",
            "The excursion",
            "html",
            "The whole course backed up in ",
            folder.resolve("course.mbz") + " is sound",
            "One choice of it backed up: " + folder.resolve("choice.mbz"),
            "3 users matched, 9 created",
            "choice          1 row equal in all columns",
            "choice_answers  10 rows equal in all columns",
            "choice_options  4 rows equal in all columns",
            "course_modules  1 row equal in all columns",
            "names the activity 1 time",
            "Backed up from there again: ",
            " 0 missing, 0 extra");
    Map<String, Object> json =
        JSON.std.mapFrom(Run.of("demo", "--json", "--output", folder.toString()).out());
    assertThat(json)
        .containsEntry("sound", true)
        .containsEntry("tables", 494)
        .containsEntry("usersCreated", 9)
        .containsKeys("rows", "statements", "milliseconds", "tablesEqual", "differences");
  }

  @Test
  void aFolderOfSomebodyElseIsLeftAlone() throws IOException {
    Path precious = Files.createDirectories(folder.resolve("site")).resolve("index.html");
    Files.writeString(precious, "mine");
    Run run = Run.of("demo", "--output", folder.toString());
    assertThat(run.exit()).isEqualTo(ExitCode.FAILED);
    assertThat(run.err())
        .contains("is not a demo site; give another folder with --output DIR")
        .hasLineCount(1);
    assertThat(precious).hasContent("mine");
  }
}
