package org.holdall.compiler.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.util.List;
import java.util.stream.Stream;
import org.holdall.compiler.testing.CompilerTest;
import org.holdall.compiler.testing.Compilers;
import org.holdall.compiler.testing.Mistake;
import org.holdall.compiler.testing.Sources;

/** Twenty independent mistakes in one file: twenty errors, each at its line, and nothing that follows from them. */
class SeededTest {
  private static final String MARK = "// ";

  /** A line that is wrong ends in the rule that it breaks. */
  private static final String SEEDED = """
      @Plugin("mod_choice")
      @BackupElement("choice")
      @Source(table = "choice",
          key = "id",
          of = "ACTIVTY", // KEY
          without = {"course", "corse"}, // WITHOUT
          fill = "course = CURSE") // VALUE
      @FileArea(
          value = "intro",
          itemId = "nam") // FILES
      @Link(
          name = "choice view", // LINK
          path = "/mod/choice/view.php?id=", to = "COURSE_MODULE")
      public record Choice(
          long id, // ATTR
          String name,
          @RichText String intro, int introformat,
          long publish,
          String showresults, // TYPE
          int display,
          @RichText int allowupdate, // MEMBER
          int allowmultiple,
          @Name("allowmultiple") int showunanswered, // UNIQUE
          @Since("4.50") int includeinactive, // VERSION
          int limitanswers, @RollDate long timeopen, @RollDate long timeclose, int showpreview, long timemodified,
          int completionsubmit,
          int showavailble, // COLUMN
          @Children("options") List<Option> options,
          @Children("more") List<String> more, // CHILDREN
          @Children(value = "answers", with = "area = 'x'") // VALUE
          @When("userinfos") // WHEN
          List<Answer> answers) {

        @BackupElement("an option") // NAME
        @Source(
            table = "choice_option", // TABLE
            key = "choiceid", orderBy = "id")
        public record Option(@Attr long id, String text, Integer maxanswers, long timemodified) {}

        @BackupElement("answer")
        @Join(
            table = "user",
            as = "t", // JOIN
            on = "1 = 1")
        @Source(table = "choice_answers",
            key = "choiceid",
            where = "t.nothing = 1") // SQL
        public record Answer(
            @Attr long id,
            long userid, // ID
            @MapsTo(String.class) long optionid, // MAPSTO
            long timemodified) {}
      }
      """;

  @CompilerTest
  void twentyMistakesAreTwentyErrors(Compilers compiler) {
    Compilation compilation = compiler.compile(Sources.of("Choice", SEEDED));
    List<String> lines = SEEDED.lines().toList();
    boolean lined = compiler == Compilers.JAVAC;
    List<String> seeded = Stream.iterate(0, line -> line + 1)
        .limit(lines.size())
        .filter(line -> lines.get(line).contains(MARK))
        .map(line ->
            (lined ? line + 1 + " " : "") + "[HOLDALL-" + lines.get(line).split(MARK, 2)[1] + "]")
        .sorted()
        .toList();
    assertThat(seeded).hasSize(20);
    assertThat(compilation.errors())
        .extracting(error -> (lined ? error.getLineNumber() + " " : "")
            + Mistake.text(error).replaceFirst("].*", "]"))
        .as(compilation.errors().toString())
        .containsExactlyInAnyOrderElementsOf(seeded);
  }
}
