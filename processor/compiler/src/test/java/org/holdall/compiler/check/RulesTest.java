package org.holdall.compiler.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.holdall.compiler.testing.CompilerTest;
import org.holdall.compiler.testing.Compilers;
import org.holdall.compiler.testing.Records;
import org.holdall.compiler.testing.Sources;

/** Every rule, broken in one place: one error, that rule's, which names the member; on javac at its line. */
class RulesTest {

  private static void broken(
      Compilers compiler, String from, String to, String at, String... texts) {
    assertThat(Records.CHOICE).contains(from);
    brokenCode(compiler, Records.CHOICE.replace(from, to), at, texts);
  }

  private static void brokenCode(Compilers compiler, String code, String at, String... texts) {
    JavaFileObject source = Sources.of("Choice", code);
    List<JavaFileObject> files = new ArrayList<>(Records.all().subList(1, 2));
    files.add(source);
    Compilation compilation = compiler.compile(files.toArray(JavaFileObject[]::new));
    assertThat(compilation.errors()).hasSize(1);
    Diagnostic<? extends JavaFileObject> error = compilation.errors().get(0);
    assertThat(error.getMessage(Locale.ROOT))
        .contains(texts)
        .matches("(?s).*\\[HOLDALL-[A-Z]+] .+\\. .+\\.");
    if (compiler == Compilers.JAVAC) {
      long line =
          code.substring(0, code.indexOf(at)).lines().count() + (at.startsWith("\n") ? 1 : 0);
      assertThat(error.getLineNumber()).isEqualTo(Math.max(1, line));
    }
  }

  @CompilerTest
  void rightIsRight(Compilers compiler) {
    assertThat(compiler.compile(Sources.of("Choice", Records.CHOICE)).errors()).isEmpty();
  }

  @CompilerTest
  void name(Compilers compiler) {
    broken(
        compiler,
        "@BackupElement(\"option\")",
        "@BackupElement(\"1option\")",
        "\"1option",
        "[HOLDALL-NAME]",
        "1option",
        "Option");
    broken(
        compiler,
        "String text",
        "@Name(\"xmltext\") String text",
        "@Name",
        "[HOLDALL-NAME]",
        "Option.text");
    broken(
        compiler,
        "@Children(\"options\")",
        "@Children(\"a//b\")",
        "\"a//b",
        "[HOLDALL-NAME]",
        "Choice.options");
  }

  @CompilerTest
  void unique(Compilers compiler) {
    broken(
        compiler,
        "Integer maxanswers",
        "@Name(\"text\") Integer maxanswers",
        "@Name(\"text",
        "[HOLDALL-UNIQUE]",
        "Option.maxanswers",
        "Option.text");
    broken(
        compiler,
        "@Children(\"options\")",
        "@Children(\"name\")",
        "@Children(\"name",
        "[HOLDALL-UNIQUE]",
        "Choice.options",
        "Choice.name");
  }

  @CompilerTest
  void oneRoot(Compilers compiler) {
    broken(
        compiler,
        "@BackupElement(\"option\")",
        "@Step(value = \"x\", task = Task.COURSE, order = 1) @BackupElement(\"option\")",
        "@Step",
        "[HOLDALL-ROOT]",
        "Option",
        "child");
    broken(
        compiler,
        "@Plugin(\"mod_choice\")",
        "@Plugin(\"block_choice\")",
        "\"block_choice",
        "[HOLDALL-ROOT]",
        "@Step");
  }

  @CompilerTest
  void sameTreeTwice(Compilers compiler) {
    JavaFileObject other =
        Sources.of("Second", Records.CHOICE.replace("record Choice(", "record Second("));
    Compilation compilation = compiler.compile(Sources.of("Choice", Records.CHOICE), other);
    assertThat(compilation.errors()).hasSize(1);
    assertThat(compilation.errors().get(0).getMessage(Locale.ROOT))
        .contains("[HOLDALL-ROOT]", "Second", "Choice", "mod_choice");
  }

  @CompilerTest
  void idIsAttribute(Compilers compiler) {
    broken(
        compiler,
        "Option(@Attr long id",
        "Option(long id",
        "Option(long",
        "[HOLDALL-ATTR]",
        "Option.id",
        "@Attr");
  }

  @CompilerTest
  void table(Compilers compiler) {
    broken(
        compiler,
        "table = \"choice_options\"",
        "table = \"choice_option\"",
        "\"choice_option\"",
        "[HOLDALL-TABLE]",
        "Did you mean \"choice_options\"?");
  }

  @CompilerTest
  void column(Compilers compiler) {
    broken(
        compiler,
        "String text",
        "String text, String textt",
        "String textt",
        "[HOLDALL-COLUMN]",
        "Option.textt",
        "Did you mean \"text\"?");
    broken(
        compiler,
        "orderBy = \"id\"",
        "orderBy = \"nothing\"",
        "\"nothing",
        "[HOLDALL-COLUMN]",
        "orderBy of Option");
    broken(
        compiler,
        "fill = \"course = COURSE\"",
        "fill = \"curse = COURSE\"",
        "\"curse",
        "[HOLDALL-COLUMN]",
        "fill of Choice",
        "\"course\"?");
    broken(
        compiler,
        "String text",
        "String text, @Column(\"x.y\") String other",
        "\"x.y",
        "[HOLDALL-COLUMN]",
        "@Join");
  }

  @CompilerTest
  void type(Compilers compiler) {
    broken(
        compiler,
        "String text",
        "long text",
        "long text",
        "[HOLDALL-TYPE]",
        "Option.text",
        "text",
        "Use String");
    broken(
        compiler,
        "Integer maxanswers",
        "String maxanswers",
        "String maxanswers",
        "[HOLDALL-TYPE]",
        "Option.maxanswers",
        "whole numbers");
  }

  @CompilerTest
  void everyColumn(Compilers compiler) {
    broken(
        compiler,
        ", Integer maxanswers",
        "",
        "\"choice_options",
        "[HOLDALL-BACKUP]",
        "\"maxanswers\"",
        "Option",
        "without");
  }

  @CompilerTest
  void without(Compilers compiler) {
    broken(
        compiler,
        "without = \"course\"",
        "without = {\"course\", \"corse\"}",
        "\"course\", \"corse",
        "[HOLDALL-WITHOUT]",
        "\"corse\"",
        "Did you mean \"course\"?");
    broken(
        compiler,
        "without = \"course\"",
        "without = {\"course\", \"name\"}",
        "\"course\", \"name",
        "[HOLDALL-WITHOUT]",
        "\"name\"");
  }

  @CompilerTest
  void ids(Compilers compiler) {
    broken(
        compiler,
        "@Annotate(USER) long userid",
        "long userid",
        "long userid",
        "[HOLDALL-ID]",
        "Answer.userid",
        "@Annotate(USER)",
        "@NotAnId");
    broken(
        compiler,
        "@MapsTo(Option.class) long optionid",
        "long optionid",
        "long optionid",
        "[HOLDALL-ID]",
        "Answer.optionid",
        "@MapsTo");
    String join =
        "@Join(table = \"user\", as = \"u\", on = \"u.id = t.userid\") @Source(table = \"choice_answers\"";
    brokenCode(
        compiler,
        Records.CHOICE
            .replace(
                "@Source(table = \"choice_answers\"",
                join.replace("\"user\"", "\"course_modules\""))
            .replace(
                "@Annotate(USER) long userid,",
                "@Annotate(USER) long userid, @Column(\"u.section\") long place,"),
        "long place",
        "[HOLDALL-ID]",
        "Answer.place");
  }

  @CompilerTest
  void idsInTheKeyAndOfJoinedRows(Compilers compiler) {
    broken(
        compiler,
        "Option(@Attr long id",
        "Option(@Attr long id, long choiceid",
        "long choiceid",
        "[HOLDALL-ID]",
        "Option.choiceid");
    brokenCode(
        compiler,
        Records.CHOICE
            .replace(
                "@Source(table = \"choice_answers\"",
                "@Join(table = \"course\", as = \"c\", on = \"1 = 1\") @Source(table = \"choice_answers\"")
            .replace(
                "@Annotate(USER) long userid,",
                "@Annotate(USER) long userid, @Column(\"c.id\") long place,"),
        "long place",
        "[HOLDALL-ID]",
        "Answer.place",
        "@Annotate(COURSE)");
  }

  @CompilerTest
  void stepThatDoesNothing(Compilers compiler) {
    brokenCode(compiler, """
        @Plugin("core")
        @Step(value = "x", task = Task.ACTIVITY, order = 1, annotateOnly = true)
        @BackupElement("option")
        @Source(table = "choice_options", key = "choiceid", of = "ACTIVITY")
        public record Choice(@Attr long id) {}
        """, "annotateOnly", "[HOLDALL-STEP]", "Choice");
  }

  @CompilerTest
  void notAnId(Compilers compiler) {
    String code =
        Records.CHOICE.replace("@Annotate(USER) long userid", "@NotAnId(\"a test\") long userid");
    assertThat(compiler.compile(Sources.of("Choice", code)).errors()).isEmpty();
  }

  @CompilerTest
  void key(Compilers compiler) {
    broken(
        compiler,
        "of = \"ACTIVITY\"",
        "of = \"ACTIVTY\"",
        "\"ACTIVTY",
        "[HOLDALL-KEY]",
        "Choice",
        "Did you mean \"ACTIVITY\"?");
    broken(
        compiler,
        "key = \"choiceid\", orderBy",
        "key = \"choiceid\", of = \"idd\", orderBy",
        "\"idd",
        "[HOLDALL-KEY]",
        "Option",
        "no member of Choice",
        "Did you mean \"id\"?");
    broken(
        compiler,
        "key = \"choiceid\", orderBy = \"id\"",
        "without = \"choiceid\"",
        "\"choice_options",
        "[HOLDALL-KEY]",
        "Option");
  }

  @CompilerTest
  void fileArea(Compilers compiler) {
    broken(
        compiler,
        "itemId = FileArea.NONE",
        "itemId = \"nam\"",
        "\"nam\"",
        "[HOLDALL-FILES]",
        "intro",
        "Choice",
        "Did you mean \"name\"?");
    broken(
        compiler,
        "itemId = FileArea.NONE",
        "itemId = \"id\", context = \"NOWHERE\"",
        "\"NOWHERE",
        "[HOLDALL-FILES]",
        "context");
  }

  @CompilerTest
  void values(Compilers compiler) {
    broken(
        compiler,
        "fill = \"course = COURSE\"",
        "fill = \"course = :x\"",
        "\"course = :x",
        "[HOLDALL-VALUE]",
        ":x",
        "with");
    broken(
        compiler,
        "fill = \"course = COURSE\"",
        "fill = \"course = a b\"",
        "\"course = a b",
        "[HOLDALL-VALUE]",
        "a b");
    broken(
        compiler,
        "fill = \"course = COURSE\"",
        "fill = \"course\"",
        "fill = \"course\"",
        "[HOLDALL-EQUALITY]",
        "course");
  }

  @CompilerTest
  void cycle(Compilers compiler) {
    broken(
        compiler,
        "Integer maxanswers",
        "@Children(\"again\") List<Option> again, Integer maxanswers",
        "public record Option",
        "[HOLDALL-CYCLE]",
        "Option",
        "@MapsTo");
  }

  @CompilerTest
  void children(Compilers compiler) {
    broken(
        compiler,
        "@Children(\"options\") List<Option> options",
        "@Children(\"options\") List<String> options",
        "\"options",
        "[HOLDALL-CHILDREN]",
        "Choice.options",
        "String");
  }

  @CompilerTest
  void allErrorsAtOnce(Compilers compiler) {
    String code = Records.CHOICE
        .replace("@Annotate(USER) ", "")
        .replace("@MapsTo(Option.class) ", "")
        .replace("Option(@Attr ", "Option(");
    Compilation compilation = compiler.compile(Sources.of("Choice", code));
    assertThat(compilation.errors())
        .hasSize(3)
        .allMatch(error -> error.getMessage(Locale.ROOT).contains("[HOLDALL-"));
  }
}
