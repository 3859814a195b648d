package org.holdall.compiler.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.holdall.compiler.testing.CompilerTest;
import org.holdall.compiler.testing.Compilers;
import org.holdall.compiler.testing.Records;
import org.holdall.compiler.testing.Sources;

/** What authors write by mistake is an error of one rule: never silence, never a failure of the processor. */
class MisuseTest {
  private static final String CLASS = "[HOLDALL-CLASS]";

  private static void broken(Compilers compiler, String from, String to, String... texts) {
    assertThat(Records.CHOICE).contains(from);
    brokenCode(compiler, Records.CHOICE.replace(from, to), texts);
  }

  private static void brokenCode(Compilers compiler, String code, String... texts) {
    Compilation compilation = compiler.compile(Sources.of("Choice", code));
    List<String> ours = compilation.errors().stream()
        .map(error -> error.getMessage(Locale.ROOT))
        .filter(each -> each.contains("[HOLDALL-"))
        .toList();
    assertThat(ours).as(compilation.errors().toString()).hasSize(1);
    assertThat(ours.get(0)).contains(texts).matches("(?s).*\\[HOLDALL-[A-Z]+] .+\\. .+\\.");
  }

  @CompilerTest
  void childrenThatAreNone(Compilers compiler) {
    for (String type : List.of(
        "int",
        "Option[]",
        "List<? super Option>",
        "List<List<Option>>",
        "Object",
        "List",
        "Set<Option>")) {
      broken(
          compiler,
          "@Children(\"options\") List<Option> options",
          "@Children(\"options\") " + type + " options",
          "[HOLDALL-CHILDREN]",
          "Choice.options is no child",
          "Declare it as List<X>, where X is a record with @BackupElement");
    }
  }

  @CompilerTest
  void classesThatGeneratedCodeCannotUse(Compilers compiler) {
    String made = """
        @Plugin("core") @Step(value = "made", task = Task.ACTIVITY, order = 10)
        @BackupElement("made") @Source(rows = Choice.Rows.class)
        public record Choice(@Attr long id) {
          public static class Rows implements org.holdall.engine.structure.RowSource<Choice> {
            public Rows() {}
            @Override public java.util.stream.Stream<Choice> rows(org.holdall.engine.structure.BackupScope in) {
              return java.util.stream.Stream.of();
            }
          }
        }
        """;
    String cannot = "Rows at Choice.rows cannot be instantiated by generated code";
    brokenCode(compiler, made.replace("Rows()", "Rows() throws Exception"), CLASS, cannot);
    brokenCode(
        compiler,
        made.replace(
                "@BackupElement(\"made\") @Source(rows = Choice.Rows.class)",
                "@BackupElement(\"all\")")
            .replace("@Attr long id", "@Children List<Thing> things")
            .replace("<Choice>", "<Choice.Thing>")
            .replace(
                "public static class",
                "@BackupElement(\"made\") @Source(rows = Rows.class) private record Thing(@Attr long id) {}"
                    + " public static class"),
        CLASS,
        "generated code cannot name Thing");
    brokenCode(
        compiler,
        made.replace("<Choice>", "<String>"),
        CLASS,
        "Rows makes no rows of Choice",
        "RowSource<Choice>");
    assertThat(compiler
            .compile(
                Sources.of("Choice", made.replace("Rows()", "Rows() throws IllegalStateException")))
            .errors())
        .isEmpty();
  }

  @CompilerTest
  void madeRowsOfWhatHasNoText(Compilers compiler) {
    for (String type : List.of(
        "byte[]", "List<String>", "Object", "Optional<Optional<String>>", "Optional<long[]>")) {
      Compilation compilation = compiler.compile(
          Sources.of("Tags", Records.TAGS.replace("Boolean flag", type + " flag")),
          Sources.of(
              "MadeRows", Records.MADE_ROWS.replace("true", "null").replace("false", "null")),
          Sources.of("Rating", Records.RATING));
      assertThat(compilation.errors())
          .singleElement()
          .satisfies(error -> assertThat(error.getMessage(Locale.ROOT))
              .contains("[HOLDALL-TYPE]", "Made.flag is "));
    }
    Compilation converted = compiler.compile(
        Sources.of("Tags", Records.TAGS.replace("Boolean flag", "Flag flag")),
        Sources.of("Flag", "enum Flag { UP, DOWN }"),
        Sources.of(
            "MadeRows", Records.MADE_ROWS.replace("true", "Flag.UP").replace("false", "null")),
        Sources.of("Rating", Records.RATING));
    assertThat(converted.errors()).isEmpty();
  }

  @CompilerTest
  void madeRowsThatGeneratedCodeCannotRead(Compilers compiler) {
    String tags = Records.TAGS
        .replace("MadeRows.class", "test.rows.MadeRows.class")
        .replace("List<Made>", "List<test.rows.Made>")
        .replaceAll("(?s)@BackupElement\\(\"tag\"\\)\\s+@Source\\(rows = .*?\\{\\}", "");
    String rows = """
        package test.rows;
        import java.util.stream.Stream;
        import org.holdall.engine.structure.*;

        public final class MadeRows implements RowSource<Made> {
          public MadeRows() {}

          @Override public Stream<Made> rows(BackupScope in) {
            return Stream.of(new Made());
          }
        }
        """;
    String made = """
        package test.rows;
        import org.holdall.annotations.*;

        @BackupElement("tag") @Source(rows = MadeRows.class)
        public class Made extends Base {
          @Attr private long id;
          public long id() { return id; }
        }
        abstract class Base {
          private String text;
          public String text() { return text; }
        }
        """;
    Map<String, String> accessors = Map.of(
        "String text()", "Made.text cannot be read in the package of Tags",
        "protected String text()", "Made.text cannot be read in the package of Tags",
        "public String text() throws java.io.IOException", "method that throws a checked exception",
        "public String text() throws IllegalStateException", "");
    accessors.forEach((accessor, error) -> {
      Compilation compilation = compiler.compile(
          Sources.of("Tags", tags),
          Sources.of("Rating", Records.RATING),
          Sources.whole("test/rows/MadeRows", rows),
          Sources.whole("test/rows/Made", made.replace("public String text()", accessor)));
      assertThat(compilation.errors())
          .as(accessor)
          .hasSize(error.isEmpty() ? 0 : 1)
          .allSatisfy(
              each -> assertThat(each.getMessage(Locale.ROOT)).contains("[HOLDALL-ACCESS]", error));
    });
  }

  @CompilerTest
  void aNameThatIsTaken(Compilers compiler) {
    Compilation compilation = compiler.compile(
        Sources.of("Choice", Records.CHOICE),
        Sources.of("ChoiceStructureStep", "final class ChoiceStructureStep {}"));
    assertThat(compilation.errors()).singleElement().satisfies(error -> {
      assertThat(error.getMessage(Locale.ROOT))
          .contains("[HOLDALL-FILE]", "what is generated for Choice", "Rename");
      assertThat(error.getLineNumber() > 0)
          .isEqualTo(compiler == Compilers.JAVAC); // ecj has no positions of records
    });
  }

  @CompilerTest
  void hooksOfAnotherTree(Compilers compiler) {
    String other = """
        @Plugin("core") @Step(value = "other", task = Task.ACTIVITY, order = 10)
        @BackupElement(value = "other", hooks = Hooks.class)
        public record Other() {}
        """;
    String choice = Records.CHOICE.replace(
        "@BackupElement(\"option\")", "@BackupElement(value = \"option\", hooks = Hooks.class)");
    Compilation compilation = compiler.compile(
        Sources.of("Choice", choice),
        Sources.of("Other", other),
        Sources.of("Hooks", "final class Hooks extends OtherRestore {}"));
    assertThat(compilation.errors())
        .singleElement()
        .satisfies(error -> assertThat(error.getMessage(Locale.ROOT))
            .contains(CLASS, "Hooks at Option.hooks extends what is generated for test.Other"));
  }

  @CompilerTest
  void namesThatDoNotExistAreLeftToTheCompiler(Compilers compiler) {
    for (String code : List.of(
        Records.CHOICE.replace("Option.class", "Optoin.class"),
        Records.CHOICE.replace("@BackupElement(\"option\")", "@BackupElement(OPTION)"),
        Records.CHOICE.replace("key = \"choiceid\", orderBy", "key = KEY, orderBy"),
        Records.CHOICE.replace("table = \"choice_options\"", "table = Choise.OPTIONS"),
        Records.CHOICE.replace("@Children(\"options\")", "@Children(OPTIONS)"),
        Records.CHOICE.replace("without = \"course\"", "without = {\"course\", NONE}"),
        Records.CHOICE.replace("@Plugin(\"mod_choice\")", "@Plugin(CHOICE)"),
        Records.CHOICE.replace("String text", "Strng text"),
        Records.CHOICE.replace("Integer maxanswers", "Optional<Intger> maxanswers"),
        Records.CHOICE.replace(
            "@BackupElement(\"choice\")",
            "@BackupElement(value = \"choice\", hooks = Hoks.class)"))) {
      assertThat(compiler.compile(Sources.of("Choice", code)).errors())
          .as(code)
          .isNotEmpty()
          .extracting(error -> error.getMessage(Locale.ROOT))
          .noneMatch(message -> message.contains("[HOLDALL-"));
    }
  }

  @CompilerTest
  void typesThatPermitEachOther(Compilers compiler) {
    String code = Records.CHOICE.replace("List<Option>", "List<One>")
        + "sealed interface One permits Two {} sealed interface Two permits One {}";
    Compilation compilation = compiler.compile(Sources.of("Choice", code));
    assertThat(compilation.errors())
        .extracting(error -> error.getMessage(Locale.ROOT))
        .isNotEmpty()
        .noneMatch(message -> message.contains("nternal") || message.contains("StackOverflow"));
  }

  @CompilerTest
  void namesThatAreNoFiles(Compilers compiler) {
    for (String name : List.of("", "mod_", "../evil", "mod_Ch oice", "choice")) {
      broken(
          compiler,
          "@Plugin(\"mod_choice\")",
          "@Plugin(\"" + name + "\")",
          "[HOLDALL-ROOT]",
          "\"" + name + "\"",
          "mod_choice");
    }
    String step =
        "@Plugin(\"core\") @Step(value = \"%s\", task = Task.ACTIVITY, order = 1, file = \"%s\")";
    broken(
        compiler,
        "@Plugin(\"mod_choice\")",
        step.formatted("../x", ""),
        "[HOLDALL-ROOT]",
        "\"../x\"",
        "name of a step");
    broken(
        compiler,
        "@Plugin(\"mod_choice\")",
        step.formatted("x", "../x.xml"),
        "[HOLDALL-ROOT]",
        "\"../x.xml\"",
        "without folders");
  }

  @CompilerTest
  void rootsThatCannotBe(Compilers compiler) {
    brokenCode(
        compiler,
        "class Choice { @Plugin(\"mod_x\") @BackupElement(\"x\") private record X(@Attr long id) {} }",
        "[HOLDALL-RECORD]",
        "private");
    brokenCode(
        compiler,
        "@Plugin(\"mod_x\") public record Choice(long id) {}",
        "[HOLDALL-ROOT]",
        "neither an element nor links");
    broken(compiler, "@BackupElement(\"choice\")", "@BackupElement(\"\")", "[HOLDALL-NAME]");
  }

  @CompilerTest
  void typesThatAreNoRecords(Compilers compiler) {
    brokenCode(
        compiler, """
        @Plugin("mod_choice")
        @BackupElement("choice")
        @Source(table = "choice", key = "id", of = "ACTIVITY", without = "course")
        @FileArea("intro")
        public enum Choice {}
        """, "[HOLDALL-RECORD]", "Choice is neither a record nor a class or interface");
  }

  @CompilerTest
  void oneMisspeltColumnIsOneError(Compilers compiler) {
    broken(compiler, "String text", "String texd", "[HOLDALL-COLUMN]", "Did you mean \"text\"?");
    broken(
        compiler,
        "key = \"choiceid\", orderBy",
        "key = \"choiseid\", orderBy",
        "[HOLDALL-COLUMN]",
        "Did you mean \"choiceid\"?");
  }

  @CompilerTest
  void membersOfTheWrongType(Compilers compiler) {
    broken(
        compiler,
        "String text",
        "@RollDate String text",
        "[HOLDALL-MEMBER]",
        "@RollDate",
        "Option.text",
        "String");
    broken(
        compiler,
        "String text",
        "@Annotate(USER) String text",
        "[HOLDALL-MEMBER]",
        "@Annotate",
        "a number");
    broken(
        compiler,
        "int introformat",
        "@RichText int introformat",
        "[HOLDALL-MEMBER]",
        "@RichText",
        "a String");
    broken(
        compiler,
        "@Children(\"options\")",
        "@Attr @Children(\"options\")",
        "[HOLDALL-MEMBER]",
        "@Attr",
        "Choice.options");
  }

  @CompilerTest
  void targetsThatAreNone(Compilers compiler) {
    broken(
        compiler,
        "@MapsTo(Option.class)",
        "@MapsTo(String.class)",
        "[HOLDALL-MAPSTO]",
        "Answer.optionid",
        "String",
        "no element");
    broken(
        compiler,
        "@MapsTo(Option.class)",
        "@MapsTo(value = Option.class, name = \"x\")",
        "[HOLDALL-MAPSTO]",
        "Remove one");
  }

  @CompilerTest
  void classesThatDoNotHelp(Compilers compiler) {
    broken(
        compiler,
        "String text",
        "@Convert(String.class) String text",
        "[HOLDALL-CLASS]",
        "Option.text",
        "is no Converter");
    broken(
        compiler,
        "@Source(table = \"choice_options\", key = \"choiceid\", orderBy = \"id\")",
        "@Source(rows = String.class)",
        "[HOLDALL-CLASS]",
        "Option.rows",
        "is no RowSource");
  }

  @CompilerTest
  void joinsAndLinks(Compilers compiler) {
    String source = "@Source(table = \"choice_answers\"";
    broken(
        compiler,
        source,
        "@Join(table = \"user\", as = \"t\", on = \"t.id = t.userid\") " + source,
        "[HOLDALL-JOIN]",
        "\"t\"",
        "taken");
    broken(
        compiler,
        source,
        "@Join(table = \"user\", as = \"u\", on = \"\") " + source,
        "[HOLDALL-JOIN]",
        "no condition");
    broken(
        compiler,
        source,
        "@Join(table = \"user\", as = \"u v\", on = \"1 = 1\") " + source,
        "[HOLDALL-JOIN]",
        "u v");
    broken(compiler, "name = \"CHOICEINDEX\"", "name = \"choice*\"", "[HOLDALL-LINK]", "choice*");
    broken(
        compiler,
        "path = \"/mod/choice/index.php?id=\"",
        "path = \"mod\"",
        "[HOLDALL-LINK]",
        "does not begin with /");
    broken(
        compiler,
        "to = \"COURSE\")",
        "to = {\"COURSE\", \"COURSE\"})",
        "[HOLDALL-LINK]",
        "1 id in its path, but 2 in to");
    broken(
        compiler,
        "@FileArea(value = \"intro\"",
        "@FileArea(value = \"\"",
        "[HOLDALL-FILES]",
        "no name");
  }

  @CompilerTest
  void tablesThatCannotBeRead(Compilers compiler) throws IOException {
    Path folder = Files.createTempDirectory("plugin");
    Path file = Files.createDirectories(folder.resolve("db")).resolve("install.xml");
    for (String text : List.of("", "<XMLDB>", "<!DOCTYPE x><XMLDB/>", "<XMLDB><TABLE/></XMLDB>")) {
      Files.writeString(file, text);
      Compilation compilation = compiler.compile(
          List.of("-Aholdall.dir=" + folder), Sources.of("Choice", Records.CHOICE));
      assertThat(compilation.errors()).hasSize(1);
      assertThat(compilation.errors().get(0).getMessage(Locale.ROOT))
          .contains("[HOLDALL-SCHEMA]", "install.xml", "Correct the file");
    }
    Files.delete(file);
    Files.delete(file.getParent());
    Files.delete(folder);
  }
}
