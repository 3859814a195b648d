package org.holdall.compiler.write;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;
import org.holdall.compiler.testing.CompilerTest;
import org.holdall.compiler.testing.Compilers;
import org.holdall.compiler.testing.Records;
import org.holdall.compiler.testing.Sources;
import org.junit.jupiter.api.Test;

/**
 * What is generated: exactly this, from every compiler and in every order of files. Run with
 * {@code -Dholdall.golden=update} after a wanted change, and read the difference.
 */
class GeneratedCodeTest {

  @CompilerTest
  void choiceIsGolden(Compilers compiler) throws IOException {
    StringBuilder all = new StringBuilder();
    generated(compiler.compile(Sources.of("Choice", Records.CHOICE)))
        .forEach((name, text) -> all.append("=== ").append(name).append('\n').append(text));
    if ("update".equals(System.getProperty("holdall.golden"))) {
      Files.writeString(Path.of("src/test/resources/golden/choice.txt"), all);
    }
    assertThat(all.toString()).isEqualTo(Sources.resource("golden/choice.txt"));
  }

  @CompilerTest
  void compilesWithoutWarnings(Compilers compiler) {
    clean(compiler.compile(Records.all().toArray(JavaFileObject[]::new)));
  }

  @CompilerTest
  void whatTheAuthorDeprecatesIsNoWarning(Compilers compiler) {
    for (String deprecated : List.of("@Deprecated", "@Deprecated(forRemoval = true)")) {
      String tags = Records.TAGS
          .replace("@Plugin(\"core\")", deprecated + " @Plugin(\"core\")")
          .replace("Boolean flag", deprecated + " Boolean flag");
      clean(compiler.compile(
          Sources.of("Tags", tags),
          Sources.of(
              "MadeRows",
              Records.MADE_ROWS.replace(
                  "public final",
                  "@SuppressWarnings(\"" + (deprecated.contains("(") ? "removal" : "deprecation")
                      + "\") public final")),
          Sources.of("Rating", Records.RATING)));
    }
  }

  @CompilerTest
  void genericHelpersAreNoWarning(Compilers compiler) {
    String tags = Records.TAGS
        .replace("record Made(@Attr long id, ", "record Made<T>(@Attr long id, ")
        .replace("List<Made>", "List<Made<String>>")
        .replace("String none", "@Convert(Upper.class) String none");
    String rows = Records.MADE_ROWS
        .replace("Tags.Made>", "Tags.Made<String>>")
        .replace("Tags.Made(", "Tags.Made<String>(")
        .replace("class MadeRows", "class MadeRows<T>")
        .replace("Stream.of(", "Stream.<Tags.Made<String>>of(");
    clean(compiler.compile(
        Sources.of("Tags", tags),
        Sources.of("MadeRows", rows),
        Sources.of("Upper", """
                final class Upper<T> implements org.holdall.engine.structure.Converter {
                  @Override public String write(String value, org.holdall.engine.structure.BackupScope in) {
                    return value;
                  }

                  @Override public String read(String text) {
                    return text;
                  }
                }
                """),
        Sources.of("Rating", Records.RATING)));
  }

  /** What is generated is; what tests' own sources say of themselves is not asked. */
  private static void clean(Compilation compilation) {
    assertThat(compilation).succeeded();
    assertThat(compilation.warnings())
        .filteredOn(warning ->
            warning.getSource() == null || !warning.getSource().getName().contains("test-records"))
        .isEmpty();
  }

  @CompilerTest
  void orderOfFilesDoesNotMatter(Compilers compiler) {
    Map<String, String> expected =
        generated(compiler.compile(Records.all().toArray(JavaFileObject[]::new)));
    for (int seed = 0; seed < 4; seed++) {
      List<JavaFileObject> shuffled = new ArrayList<>(Records.all());
      Collections.shuffle(shuffled, new Random(seed));
      assertThat(generated(compiler.compile(shuffled.toArray(JavaFileObject[]::new))))
          .isEqualTo(expected);
    }
  }

  @Test
  void compilersAgree() {
    JavaFileObject[] sources = Records.all().toArray(JavaFileObject[]::new);
    assertThat(generated(Compilers.ECJ.compile(sources)))
        .isEqualTo(generated(Compilers.JAVAC.compile(sources)));
  }

  @CompilerTest
  void stepsAreIndexedSorted(Compilers compiler) {
    Compilation compilation = compiler.compile(Records.all().toArray(JavaFileObject[]::new));
    JavaFileObject services = compilation
        .generatedFile(
            StandardLocation.CLASS_OUTPUT,
            "META-INF/services/org.holdall.engine.structure.StructureStep")
        .orElseThrow();
    assertThat(Sources.text(services))
        .isEqualTo("test.ChoiceStructureStep\ntest.LinksStructureStep\ntest.TagsStructureStep\n");
  }

  @CompilerTest
  void hooksNameElementsByMethodsAndFieldsByConstants(Compilers compiler) {
    String choice = Records.CHOICE
        .replace(
            "@BackupElement(\"choice\")",
            "@BackupElement(value = \"choice\", hooks = ChoiceHooks.class)")
        .replace("@BackupElement(\"answer\")", "@BackupElement(\"choice_answer\")");
    String hooks = """
        import org.holdall.engine.structure.*;
        public final class ChoiceHooks extends ChoiceRestore {
          @Override protected void beforeChoiceAnswer(
              Row row, RestoredRow out, RestoreScope in) {
            out.set("userid", row.id(CHOICE_ANSWER_USERID)).set("optionid", row.id(CHOICE_ANSWER_OPTIONID));
          }
        }
        """;
    Compilation compilation =
        compiler.compile(Sources.of("Choice", choice), Sources.of("ChoiceHooks", hooks));
    assertThat(compilation).succeeded();
    assertThat(String.join("", generated(compilation).values()))
        .contains(
            "CHOICE_ANSWER_ID = 0, CHOICE_ANSWER_USERID = 1,",
            "return List.of(new ChoiceHooks());");
  }

  @CompilerTest
  void hooksMayHaveABaseOfTheAuthor(Compilers compiler) {
    String choice = Records.CHOICE.replace(
        "@BackupElement(\"choice\")", "@BackupElement(value = \"choice\", hooks = Hooks.class)");
    assertThat(compiler.compile(
            Sources.of("Choice", choice),
            Sources.of("Base", "abstract class Base extends ChoiceRestore {}"),
            Sources.of("Hooks", "final class Hooks extends Base {}")))
        .succeeded();
  }

  @CompilerTest
  void codeIsSmall(Compilers compiler) {
    long lines =
        generated(compiler.compile(Sources.of("Choice", Records.CHOICE))).entrySet().stream()
            .filter(file -> file.getKey().endsWith(".java"))
            .flatMap(file -> file.getValue().lines())
            .filter(line -> !line.isBlank())
            .count();
    int elements = 3;
    int fields = 26;
    assertThat(lines).isBetween(3L * fields, 20L * elements + 3L * fields);
  }

  private static Map<String, String> generated(Compilation compilation) {
    Map<String, String> files = new TreeMap<>();
    compilation.generatedFiles().stream()
        .filter(file -> file.getName().matches(".*(\\.java|\\.tree|StructureStep)"))
        .forEach(file -> files.put(
            file.getName().replaceFirst("^/[A-Z]+_OUTPUT/", "").replaceFirst("^/", ""),
            Sources.text(file)));
    return files;
  }
}
