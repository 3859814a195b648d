package org.holdall.compiler.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.holdall.compiler.model.Rulebook;
import org.holdall.compiler.model.Severity;
import org.holdall.compiler.testing.CompilerTest;
import org.holdall.compiler.testing.Compilers;
import org.holdall.compiler.testing.Mistake;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The catalogue: for each rule a mistake that breaks it, alone and at its line, and a page that shows both. */
class RulebookTest {
  private static final Path PAGE = Path.of("..", "RULES.md");

  @TempDir
  Path project;

  @Test
  void everyRuleIsBrokenByAMistake() {
    Set<Rulebook> broken = Mistakes.all().stream().map(Mistake::rule).collect(Collectors.toSet());
    broken.add(Rulebook.MODULE); // by ModuleTest: compilers with sources in memory know no modules
    assertThat(broken).containsExactlyInAnyOrder(Rulebook.values());
  }

  @CompilerTest
  void everyMistakeBreaksItsRuleAlone(Compilers compiler) throws IOException {
    List<String> expected = new ArrayList<>();
    List<String> actual = new ArrayList<>();
    for (Mistake mistake : Mistakes.all()) {
      Compilation compilation = compile(mistake, compiler);
      boolean error = mistake.rule().severity() == Severity.ERROR;
      // Javac counts the warning once more, as -Werror says; ecj has no such thing.
      List<String> kind =
          List.of((error ? "ERROR" : "WARNING") + " " + mistake.rule().id());
      expected.add(mistake.wrong() + ": " + kind + (line(mistake, compiler) ? mistake.line() : ""));
      List<Diagnostic<? extends JavaFileObject>> found = new ArrayList<>(Mistake.ours(compilation));
      if (error) {
        compilation.errors().stream().filter(each -> !found.contains(each)).forEach(found::add);
      }
      actual.add(
          mistake.wrong() + ": " + found.stream().map(RulebookTest::summary).toList()
              + (line(mistake, compiler) ? found.get(0).getLineNumber() : ""));
    }
    assertThat(actual).containsExactlyElementsOf(expected);
  }

  /** A message of ours in its form; any other as it is. */
  private static String summary(Diagnostic<?> found) {
    String text = Mistake.text(found);
    Matcher ours = Pattern.compile("\\[(HOLDALL-[A-Z]+)] .+\\. .+\\.").matcher(text);
    return found.getKind() + " " + (ours.matches() ? ours.group(1) : text);
  }

  /** Ecj has no positions in records, and a broken disk has none in the source. */
  private static boolean line(Mistake mistake, Compilers compiler) {
    return compiler == Compilers.JAVAC && mistake.rule() != Rulebook.FILE;
  }

  private Compilation compile(Mistake mistake, Compilers compiler) throws IOException {
    return mistake.compile(compiler, options(mistake.rule()));
  }

  /** Some rules are about what lies in the project's folder. */
  private List<String> options(Rulebook rule) throws IOException {
    Path folder = Files.createDirectories(project.resolve(rule.name()));
    if (rule == Rulebook.SCHEMA) {
      Files.createDirectories(folder.resolve("db"));
      Files.writeString(folder.resolve("db/install.xml"), "<XMLDB>");
    } else if (rule == Rulebook.FILE) {
      Files.createDirectories(folder.resolve("db/install.xml"));
    } else if (rule != Rulebook.LOCK) {
      return List.of("-Aholdall.lock=off");
    }
    return List.of(
        "-Aholdall.dir=" + folder,
        "-Aholdall.lock=" + (rule == Rulebook.LOCK ? "required" : "off"));
  }

  @Test
  void pageIsCurrent() throws IOException {
    StringBuilder page = new StringBuilder(RulesPage.head());
    for (Rulebook rule : Rulebook.values()) {
      page.append(RulesPage.section(rule));
      for (Mistake mistake : Mistakes.all()) {
        if (mistake.rule() == rule) {
          String text = Mistake.text(
                  Mistake.ours(compile(mistake, Compilers.JAVAC)).get(0))
              .replace(project.toString(), "/plugin")
              .replace("/plugin/" + rule.name(), "/plugin");
          page.append(RulesPage.example(mistake, text));
        }
      }
    }
    if ("write".equals(System.getProperty("holdall.pages"))) {
      Files.writeString(PAGE, page);
    }
    assertThat(page.toString()).isEqualTo(Files.readString(PAGE));
  }
}
