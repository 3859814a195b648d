package org.holdall.compiler.check;

import static org.holdall.compiler.model.Rulebook.*;

import java.util.List;
import org.holdall.compiler.model.Rulebook;
import org.holdall.compiler.testing.Mistake;
import org.holdall.compiler.testing.Records;

/** For every rule of the catalogue at least one mistake. */
final class Mistakes {
  private static final String ANSWER = "@Source(table = \"choice_answers\", key = \"choiceid\")";
  private static final String OPTION =
      "@Source(table = \"choice_options\", key = \"choiceid\", orderBy = \"id\")";

  /** A tree with what a choice does not have. */
  private static final String OTHERS = """
      @Plugin("core")
      @Step(value = "others", task = Task.ACTIVITY, order = 10, annotateOnly = true)
      @BackupElement("answers")
      @Source(table = "choice_answers", key = "choiceid", of = "ACTIVITY")
      public record Choice(@Attr long id, @Annotate(USER) long userid) {}
      """;

  private static final String HOST = """
      @Plugin("core")
      @Step(value = "options", task = Task.ACTIVITY, order = 10)
      @BackupElement("options")
      public record Choice(@Children List<Option> options) {

        @BackupElement("option")
        @Source(table = "choice_options", key = "choiceid", of = "ACTIVITY")
        public record Option(@Attr long id, String text, Integer maxanswers, long timemodified,
            @Plugins(value = "local", by = "text") Extensions plugins) {}

        @Plugin("local_more") @AttachTo(Option.class)
        @BackupElement("more")
        @Source(table = "choice_answers", key = "optionid", without = {"choiceid", "timemodified"})
        public record More(@Attr long id, @Annotate(USER) long userid) {}
      }
      """;

  private static final String MADE = """
      @Plugin("core")
      @Step(value = "made", task = Task.ACTIVITY, order = 10)
      @BackupElement("made")
      @Source(rows = Choice.Rows.class)
      public class Choice {
        @Attr long id;
        String text;

        public static final class Rows implements org.holdall.engine.structure.RowSource<Choice> {
          @Override
          public java.util.stream.Stream<Choice> rows(org.holdall.engine.structure.BackupScope in) {
            return java.util.stream.Stream.of();
          }
        }
      }
      """;

  private static final String INTRO = "@RichText String intro";

  private Mistakes() {}

  private static Mistake choice(Rulebook rule, String right, String wrong, String at) {
    return new Mistake(rule, Records.CHOICE, right, wrong, at);
  }

  /** In the order of the catalogue. */
  static List<Mistake> all() {
    return List.of(
        choice(ROOT, "@Plugin(\"mod_choice\")", "@Plugin(\"choice\")", "\"choice\""),
        choice(
            ROOT,
            "@BackupElement(\"option\")",
            "@Plugin(\"mod_choice\") @BackupElement(\"option\")",
            "@Plugin(\"mod_choice\") @BackupElement(\"option\")"),
        choice(
            RECORD,
            "public record Option(@Attr long id, String text, Integer maxanswers, long timemodified) {}",
            "public enum Option {}",
            "public enum Option"),
        new Mistake(ACCESS, MADE, "String text", "private String text", "private String text"),
        choice(CHILDREN, "List<Option> options", "List<String> options", "\"options\""),
        choice(
            CYCLE,
            "Integer maxanswers,",
            "Integer maxanswers, @Children(\"again\") List<Option> again,",
            "public record Option"),
        choice(
            NAME, "@BackupElement(\"option\")", "@BackupElement(\"an option\")", "\"an option\""),
        choice(
            NAME,
            "String text",
            "@FormerName(\"the text\") String text",
            "@FormerName(\"the text\")"),
        choice(
            NAME,
            "@BackupElement(\"option\")",
            "@BackupElement(\"option\") @FormerName(\"1st\")",
            "@FormerName(\"1st\")"),
        choice(
            UNIQUE,
            "String text",
            "@FormerName(\"timemodified\") String text",
            "@FormerName(\"timemodified\")"),
        choice(
            UNIQUE,
            "int publish",
            "@FormerName(\"options\") int publish",
            "@FormerName(\"options\")"),
        new Mistake(
            UNIQUE,
            Records.CHOICE.replace("@Children(\"answers\")", "@Children(\"options\")"),
            "@BackupElement(\"option\")",
            "@BackupElement(\"option\") @FormerName(\"answer\")",
            "@FormerName(\"answer\")"),
        choice(
            UNIQUE, "Integer maxanswers", "@Name(\"text\") Integer maxanswers", "@Name(\"text\")"),
        choice(ATTR, "Option(@Attr long id", "Option(long id", "Option(long id"),
        choice(MEMBER, "String text", "@RollDate String text", "@RollDate String text"),
        choice(SECRET, "Integer maxanswers", "@Encrypted Integer maxanswers", "@Encrypted"),
        choice(SECRET, INTRO, "@Encrypted @RichText String intro", "@Encrypted"),
        choice(CLASS, "String text", "@Convert(String.class) String text", "@Convert"),
        choice(
            EQUALITY,
            "fill = \"course = COURSE\"",
            "fill = \"course: COURSE\"",
            "@Source(table = \"choice\""),
        choice(VALUE, "course = COURSE", "course = CURSE", "@Source(table = \"choice\""),
        new Mistake(SCHEMA, Records.CHOICE, "@Plugin", "@Plugin", "public record Choice"),
        choice(TABLE, "\"choice_options\"", "\"choice_option\"", "\"choice_option\""),
        choice(COLUMN, "String text", "String texd", "String texd"),
        choice(TYPE, "String text", "long text", "long text"),
        choice(NULL, "Integer maxanswers", "int maxanswers", "int maxanswers"),
        choice(BACKUP, ", Integer maxanswers", "", "\"choice_options\""),
        choice(WITHOUT, "without = \"course\"", "without = {\"course\", \"corse\"}", "without = {"),
        choice(ID, "@Annotate(USER) long userid", "long userid", "long userid"),
        choice(ID, "@MapsTo(Option.class) long optionid", "long optionid", "long optionid"),
        choice(KEY, "of = \"ACTIVITY\"", "of = \"ACTIVTY\"", "\"ACTIVTY\""),
        choice(
            JOIN,
            ANSWER,
            "@Join(table = \"user\", as = \"t\", on = \"1 = 1\") " + ANSWER,
            "\"user\""),
        choice(SQL, OPTION, OPTION.replace(")", ", where = \"t.txt IS NOT NULL\")"), "t.txt"),
        choice(WHEN, "@When(\"userinfo\")", "@When(\"userinfos\")", "\"userinfos\""),
        choice(VERSION, "String text", "@Since(\"4.50\") String text", "\"4.50\""),
        choice(FILES, "itemId = FileArea.NONE", "itemId = \"nam\"", "\"nam\""),
        choice(MAPSTO, "@MapsTo(Option.class)", "@MapsTo(String.class)", "@MapsTo(String.class)"),
        new Mistake(PLUGINS, HOST, "by = \"text\"", "by = \"txt\"", "\"txt\""),
        new Mistake(
            ATTACH, HOST, "@AttachTo(Option.class)", "@AttachTo(Choice.class)", "@AttachTo"),
        choice(LINK, "to = \"COURSE_MODULE\"", "to = {}", "public record Choice"),
        new Mistake(STEP, OTHERS, ", @Annotate(USER) long userid", "", "annotateOnly"),
        new Mistake(LOCK, Records.CHOICE, "@Plugin", "@Plugin", "@Plugin"),
        choice(
            ACCEPT,
            "String text",
            "@Accept(rule = \"HOLDALL-DATE\", because = \"no date\") String text",
            "@Accept"),
        new Mistake(FILE, Records.CHOICE, "@Plugin", "@Plugin", "@Plugin"),
        choice(USERINFO, "@When(\"userinfo\") ", "", "@Annotate(USER)"),
        choice(RICHTEXT, INTRO, "String intro", "String intro"),
        choice(AREA, "@FileArea(value = \"intro\", itemId = FileArea.NONE)", "", INTRO),
        choice(
            VIEW,
            "@Link(name = \"CHOICEVIEWBYID\", path = \"/mod/choice/view.php?id=\", to = \"COURSE_MODULE\")",
            "",
            "\"mod_choice\""),
        choice(DATE, "@RollDate long timeopen", "long timeopen", "long timeopen"),
        choice(MISSING, "@MapsTo(Option.class)", "@MapsTo(Rating.class)", "@MapsTo(Rating.class)"),
        new Mistake(
            MAPPED,
            Records.CHOICE.replace(
                "@BackupElement(\"option\")", "@BackupElement(value = \"option\", mapped = \"x\")"),
            "@BackupElement(\"answer\")",
            "@BackupElement(value = \"answer\", mapped = \"x\")",
            "value = \"option\""));
  }
}
