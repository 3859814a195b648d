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
            "1 activity, 1 choice, 4 option, 10 answer",
            "Backed up in ",
            folder.resolve("choice.mbz") + " is sound");
    Map<String, Object> json =
        JSON.std.mapFrom(Run.of("demo", "--json", "--output", folder.toString()).out());
    assertThat(json)
        .containsEntry("sound", true)
        .containsEntry("tables", 494)
        .containsKeys("rows", "statements", "milliseconds");
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
