package org.holdall.compiler.write;

import static com.google.testing.compile.CompilationSubject.assertThat;

import com.google.testing.compile.Compilation;
import org.holdall.compiler.testing.CompilerTest;
import org.holdall.compiler.testing.Compilers;
import org.holdall.compiler.testing.Records;
import org.holdall.compiler.testing.Sources;

/** Names that are legal, but not what a generator of code expects. */
class OddNamesTest {
  private static final String HOOKS = "final class %s extends ChoiceRestore {}";

  private static String hooks(String code, String name) {
    return code.replace(
        "@BackupElement(\"choice\")", "@BackupElement(value = \"choice\", hooks = " + name + ")");
  }

  @CompilerTest
  void classesInLowerCase(Compilers compiler) {
    String choice = hooks(Records.CHOICE, "choice_hooks.class")
        .replace("String text", "@Convert(converter.class) String text");
    Compilation compilation = compiler.compile(
        Sources.of("Choice", choice),
        Sources.of("choice_hooks", HOOKS.formatted("choice_hooks")),
        Sources.of("converter", """
            final class converter implements org.holdall.engine.structure.Converter {
              @Override public String write(String value, org.holdall.engine.structure.BackupScope in) {
                return value;
              }

              @Override public String read(String text) {
                return text;
              }
            }
            """),
        Sources.of("Rating", Records.RATING),
        Sources.of("Tags", Records.TAGS.replace("MadeRows", "made_rows")),
        Sources.of("made_rows", Records.MADE_ROWS.replace("MadeRows", "made_rows")));
    assertThat(compilation).succeeded();
  }

  @CompilerTest
  void elementsThatDifferInCase(Compilers compiler) {
    String choice = hooks(Records.CHOICE, "Hooks.class")
        .replace("@BackupElement(\"option\")", "@BackupElement(\"Answer\")");
    assertThat(compiler.compile(
            Sources.of("Choice", choice), Sources.of("Hooks", HOOKS.formatted("Hooks"))))
        .succeeded();
  }

  @CompilerTest
  void aRecordThatHidesAClassOfJava(Compilers compiler) {
    assertThat(compiler.compile(
            Sources.of("Choice", Records.CHOICE), Sources.of("Override", "record Override() {}")))
        .succeeded();
  }
}
