package org.holdall.compiler.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.Diagnostic;
import org.holdall.compiler.testing.CompilerTest;
import org.holdall.compiler.testing.Compilers;
import org.holdall.compiler.testing.Mistake;
import org.holdall.compiler.testing.Records;
import org.holdall.compiler.testing.Sources;
import org.junit.jupiter.api.io.TempDir;

/** Rules of others, found on the processor path: they report, are accepted, and fail like ours. */
class ForeignRulesTest {
  @TempDir
  Path jar;

  private List<Diagnostic<?>> found(Compilers compiler, String from, String to) throws IOException {
    Path services = Files.createDirectories(jar.resolve("META-INF/services"));
    Files.writeString(services.resolve(TreeRule.class.getName()), ShortNames.class.getName());
    return List.copyOf(Mistake.ours(
        compiler.compileBeside(jar, Sources.of("Choice", Records.CHOICE.replace(from, to)))));
  }

  @CompilerTest
  void theyReport(Compilers compiler) throws IOException {
    assertThat(found(compiler, "\"option\"", "\"alternative\""))
        .extracting(Mistake::text)
        .containsExactly(
            "[ACME-SHORT] \"choice\" has 6 letters. Take a shorter word, or say why not:"
                + " @Accept(rule = \"ACME-SHORT\", because = \"...\").",
            "[ACME-SHORT] \"alternative\" has 11 letters. Take a shorter word, or say why not:"
                + " @Accept(rule = \"ACME-SHORT\", because = \"...\").",
            "[ACME-SHORT] \"answer\" has 6 letters. Take a shorter word, or say why not:"
                + " @Accept(rule = \"ACME-SHORT\", because = \"...\").");
  }

  @CompilerTest
  void theyAreAccepted(Compilers compiler) throws IOException {
    String accept = "@Accept(rule = \"ACME-SHORT\", because = \"Moodle's word\") ";
    assertThat(found(compiler, "public record", accept + "public record")).isEmpty();
  }

  @CompilerTest
  void aRuleThatFailsIsAnErrorOfItsOwn(Compilers compiler) throws IOException {
    assertThat(found(compiler, "@BackupElement(\"option\")", "@BackupElement(\"broken\")"))
        .extracting(Mistake::text)
        .anyMatch(text -> text.startsWith("[ACME-SHORT] the rule failed at Choice:"
            + " java.lang.IllegalStateException: nobody expected this"));
  }
}
