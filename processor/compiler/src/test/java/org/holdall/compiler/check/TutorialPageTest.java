package org.holdall.compiler.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.holdall.compiler.model.Rulebook;
import org.holdall.compiler.testing.Compilers;
import org.holdall.compiler.testing.Loaded;
import org.holdall.compiler.testing.Mistake;
import org.holdall.compiler.testing.Records;
import org.holdall.compiler.testing.Sources;
import org.holdall.tree.text.TreeText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * TUTORIAL.md: how long the tutorial takes, and the mistakes that authors make most, each made in the tutorial's choice and
 * compiled. What the compiler says is compared with the page; times are not, as they are never the same. {@code
 * -Dholdall.pages=write} writes the page anew and leaves the times.
 */
class TutorialPageTest {
  private static final Path PAGE = Path.of("..", "TUTORIAL.md");
  private static final String TIMES = "<!-- times: .ci/tutorial -->\n";
  private static final String END = "<!-- end of times -->\n";

  private static final String HEAD = """
      # The tutorial, and what goes wrong in it

      The choice of Moodle's tutorial, from its `install.xml` to the first archive, in an empty folder. `.ci/tutorial` does it and prints
      the times below (`--write` puts them here); no test compares them.

      """;

  private static final String MISTAKES = """

      ## The twelve most likely mistakes

      Made by `TutorialPageTest`, which makes each mistake in the choice, compiles it and compares what is said: do not edit,
      `-Dholdall.pages=write` writes it. [RULES.md](RULES.md) has all rules.
      """;

  @TempDir
  Path project;

  @Test
  void pageSaysWhatTheCompilerSays() throws IOException {
    String old = Files.exists(PAGE) ? Files.readString(PAGE).replace("\r\n", "\n") : TIMES + END;
    StringBuilder page = new StringBuilder(HEAD)
        .append(old, old.indexOf(TIMES), old.indexOf(END) + END.length())
        .append(MISTAKES);
    lock();
    int number = 0;
    for (CommonMistake each : CommonMistake.all()) {
      number++;
      page.append("\n### ").append(number).append(". ").append(each.what()).append("\n\n");
      page.append("```\n").append(said(each.mistake())).append("```\n");
    }
    assertThat(number).isEqualTo(12);
    if ("write".equals(System.getProperty("holdall.pages"))) {
      Files.writeString(PAGE, page);
    }
    assertThat(PAGE).hasContent(page.toString());
  }

  /** The choice has been released: its shape is locked. */
  private void lock() throws IOException {
    Path lock = project.resolve("src/main/backup/mod_choice.lock");
    Files.createDirectories(lock.getParent());
    Compilation released = Compilers.JAVAC.compile(Sources.of("Choice", Records.CHOICE));
    Files.writeString(
        lock, TreeText.print(Loaded.step(released, "ChoiceStructureStep").tree()));
  }

  private String said(Mistake mistake) {
    String lock = mistake.rule() == Rulebook.LOCK ? "required" : "off";
    Compilation compilation = mistake.compile(
        Compilers.JAVAC, List.of("-Aholdall.dir=" + project, "-Aholdall.lock=" + lock));
    List<String> lines = mistake.code().lines().toList();
    StringBuilder said = new StringBuilder();
    for (Diagnostic<? extends JavaFileObject> each : Mistake.ours(compilation)) {
      assertThat(each.getLineNumber()).isEqualTo(mistake.line());
      said.append("Choice.java:")
          .append(each.getLineNumber())
          .append(each.getKind() == Diagnostic.Kind.ERROR ? ": error: " : ": warning: ")
          .append(Mistake.text(each))
          .append("\n  ")
          .append(lines.get((int) each.getLineNumber() - 1).strip())
          .append("\n");
    }
    return said.toString();
  }
}
