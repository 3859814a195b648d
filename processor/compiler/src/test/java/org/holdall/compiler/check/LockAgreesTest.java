package org.holdall.compiler.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.holdall.compiler.testing.CompilerTest;
import org.holdall.compiler.testing.Compilers;
import org.holdall.compiler.testing.Loaded;
import org.holdall.compiler.testing.Records;
import org.holdall.compiler.testing.Sources;
import org.holdall.tree.text.TreeText;
import org.junit.jupiter.api.io.TempDir;

/** The lock: missing, agreeing, outgrown, broken, unreadable. */
class LockAgreesTest {
  @TempDir
  Path project;

  private Compilation compile(Compilers compiler, String code, String... more) {
    List<String> options =
        Stream.concat(Stream.of("-Aholdall.dir=" + project), Stream.of(more)).toList();
    return compiler.compile(options, Sources.of("Choice", code));
  }

  private void lock(Compilers compiler) throws IOException {
    Path lock = project.resolve("src/main/backup/mod_choice.lock");
    Files.createDirectories(lock.getParent());
    Compilation now = compiler.compile(Sources.of("Choice", Records.CHOICE));
    Files.writeString(
        lock,
        TreeText.print(Loaded.step(now, "ChoiceStructureStep").tree()),
        StandardCharsets.UTF_8);
  }

  private static List<String> notes(Compilation compilation) {
    return compilation.diagnostics().stream()
        .map(each -> each.getMessage(Locale.ROOT))
        .filter(text -> text.contains("[HOLDALL-LOCK]"))
        .toList();
  }

  @CompilerTest
  void missingIsANoteUnlessRequired(Compilers compiler) {
    Compilation compilation = compile(compiler, Records.CHOICE);
    assertThat(compilation.errors()).isEmpty();
    assertThat(notes(compilation))
        .singleElement()
        .asString()
        .contains("mod_choice has no lock", "holdall:init");
    assertThat(compile(compiler, Records.CHOICE, "-Aholdall.lock=required").errors())
        .singleElement()
        .satisfies(error -> assertThat(error.getMessage(Locale.ROOT))
            .contains("[HOLDALL-LOCK]", "mod_choice has no lock"));
  }

  @CompilerTest
  void agreeingIsSilent(Compilers compiler) throws IOException {
    lock(compiler);
    Compilation compilation = compile(compiler, Records.CHOICE, "-Aholdall.lock=required");
    assertThat(compilation.errors()).isEmpty();
    assertThat(notes(compilation)).isEmpty();
  }

  @CompilerTest
  void compatibleIsANote(Compilers compiler) throws IOException {
    lock(compiler);
    Compilation compilation =
        compile(compiler, Records.CHOICE.replace("Integer maxanswers", "Long maxanswers"));
    assertThat(compilation.errors()).isEmpty();
    assertThat(notes(compilation))
        .singleElement()
        .asString()
        .contains("/choice/options/option/maxanswers", "holdall:accept");
  }

  @CompilerTest
  void breakingIsAnErrorAtTheMember(Compilers compiler) throws IOException {
    lock(compiler);
    String code =
        Records.CHOICE.replace("@Annotate(USER) long userid", "@NotAnId(\"a test\") long userid");
    Compilation compilation = compile(compiler, code);
    assertThat(compilation.errors()).singleElement().satisfies(error -> {
      assertThat(error.getMessage(Locale.ROOT))
          .contains("[HOLDALL-LOCK]", "/choice/answers/answer/userid", "REF-001");
      if (compiler == Compilers.JAVAC) {
        assertThat(error.getLineNumber())
            .isEqualTo(code.substring(0, code.indexOf("@NotAnId")).lines().count());
      }
    });
  }

  @CompilerTest
  void aNewNameIsAnErrorAtTheElementUnlessTheFormerOneIsSaid(Compilers compiler)
      throws IOException {
    lock(compiler);
    String code = Records.CHOICE.replace("\"option\"", "\"possibility\"");
    assertThat(compile(compiler, code).errors()).singleElement().satisfies(error -> {
      assertThat(error.getMessage(Locale.ROOT))
          .contains("/choice/options/option: is /choice/options/possibility now (TREE-002)")
          .contains("Say @FormerName with the old name");
      if (compiler == Compilers.JAVAC) {
        assertThat(error.getLineNumber())
            .isEqualTo(code.substring(0, code.indexOf("record Option")).lines().count());
      }
    });
    Compilation said = compile(
        compiler,
        code.replace(
            "@BackupElement(\"possibility\")",
            "@BackupElement(\"possibility\") @FormerName(\"option\")"));
    assertThat(said.errors()).isEmpty();
    assertThat(notes(said)).singleElement().asString().contains("NAME-A1", "holdall:accept");
  }

  @CompilerTest
  void offIsSilent(Compilers compiler) throws IOException {
    assertThat(notes(compile(compiler, Records.CHOICE, "-Aholdall.lock=off"))).isEmpty();
    lock(compiler);
    String code =
        Records.CHOICE.replace("@Annotate(USER) long userid", "@NotAnId(\"a test\") long userid");
    assertThat(compile(compiler, code, "-Aholdall.lock=off").errors()).isEmpty();
  }

  @CompilerTest
  void unreadableIsAnError(Compilers compiler) throws IOException {
    Path lock = project.resolve("src/main/backup/mod_choice.lock");
    Files.createDirectories(lock.getParent());
    Files.writeString(lock, "format 1\nnonsense\n");
    assertThat(compile(compiler, Records.CHOICE).errors())
        .singleElement()
        .satisfies(error -> assertThat(error.getMessage(Locale.ROOT))
            .contains("[HOLDALL-LOCK]", "mod_choice.lock"));
  }
}
