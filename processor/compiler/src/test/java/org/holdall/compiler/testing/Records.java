package org.holdall.compiler.testing;

import java.util.List;
import javax.tools.JavaFileObject;

/** Records that tests start from. */
public final class Records {
  private Records() {}

  /** Moodle's choice, complete and right. */
  public static final String CHOICE = """
      @Plugin("mod_choice")
      @BackupElement("choice")
      @Source(table = "choice", key = "id", of = "ACTIVITY", without = "course", fill = "course = COURSE")
      @FileArea(value = "intro", itemId = FileArea.NONE)
      @Link(name = "CHOICEINDEX", path = "/mod/choice/index.php?id=", to = "COURSE")
      @Link(name = "CHOICEVIEWBYID", path = "/mod/choice/view.php?id=", to = "COURSE_MODULE")
      public record Choice(
          @Attr long id, String name, @RichText String intro, int introformat, int publish, int showresults, int display,
          int allowupdate, int allowmultiple, int showunanswered, int includeinactive, int limitanswers,
          @RollDate long timeopen, @RollDate long timeclose, int showpreview, long timemodified, int completionsubmit,
          int showavailable,
          @Children("options") List<Option> options,
          @Children("answers") @When("userinfo") List<Answer> answers) {

        @BackupElement("option")
        @Source(table = "choice_options", key = "choiceid", orderBy = "id")
        public record Option(@Attr long id, String text, Integer maxanswers, long timemodified) {}

        @BackupElement("answer")
        @Source(table = "choice_answers", key = "choiceid")
        public record Answer(
            @Attr long id,
            @Annotate(USER) long userid,
            @MapsTo(Option.class) long optionid,
            long timemodified) {}
      }
      """;

  /** A shared record with parameters. */
  public static final String RATING = """
      @BackupElement("rating")
      @Source(table = "rating", key = "itemid", is = {"contextid = CONTEXT", "component = :component", "ratingarea = :area"})
      public record Rating(
          @Attr long id,
          @Since(value = "2.1", otherwise = ":component") String component,
          @Since(value = "2.1", otherwise = ":area") String ratingarea,
          @Annotate(GRADE) long scaleid,
          @Name("value") @Column("rating") long value,
          @Accept(rule = "HOLDALL-USERINFO", because = "who shows ratings says when")
          @Annotate(value = USER, missing = Missing.SKIP) long userid,
          long timecreated,
          long timemodified) {}
      """;

  /** A tree around the shared record, with joined columns and rows that a class makes. */
  public static final String TAGS = """
      @Plugin("core")
      @Step(value = "tags", task = Task.ACTIVITY, order = 10)
      @When("badges")
      @BackupElement("tags")
      public record Tags(
          @Children List<Tag> tags,
          @Children(value = "made/by", with = "name = 'x'") List<Made> made,
          @Children("other") List<Instance> instances) {

        @BackupElement("tag")
        @Source(table = "tag_instance", key = "contextid", of = "CONTEXT", is = "itemtype = 'x'",
            without = {"tiuserid", "component", "tagid", "ordering", "timecreated", "timemodified"})
        @Join(table = "tag", as = "tag", on = "tag.id = t.tagid")
        public record Tag(@Attr long id, @NotAnId("polymorphic") long itemid, @Column("tag.rawname") String rawname,
            @Children(with = {"component = 'mod_x'", "area = 'post'"}) List<Rating> ratings) {}

        @BackupElement("tag")
        @Source(rows = MadeRows.class)
        public record Made(@Attr long id, Optional<String> text, Boolean flag, String none) {}

        @BackupElement("instance")
        @Source(table = "tag_instance", annotated = USER, key = "tiuserid", orderBy = "ordering desc",
            without = {"itemid", "component", "tagid", "contextid", "itemtype", "timecreated", "timemodified"})
        public record Instance(@Attr long id, @Annotate(USER) long tiuserid, Long ordering) {}
      }
      """;

  /** The class that makes rows for {@link #TAGS}. */
  public static final String MADE_ROWS = """
      import java.util.stream.Stream;
      import org.holdall.engine.structure.*;

      public final class MadeRows implements RowSource<Tags.Made> {
        public MadeRows() {}

        @Override public Stream<Tags.Made> rows(BackupScope in) {
          return Stream.of(new Tags.Made(7, Optional.ofNullable(in.param("name")), true, null),
              new Tags.Made(8, Optional.empty(), false, "b"));
        }
      }
      """;

  /** A type that only declares links. */
  public static final String LINKS = """
      @Plugin("core")
      @Link(name = "COURSEVIEWBYID", path = "/course/view.php?id=", to = "COURSE")
      public record Links() {}
      """;

  /** All of them: everything that is generated is generated for these. */
  public static List<JavaFileObject> all() {
    return List.of(
        Sources.of("Choice", CHOICE),
        Sources.of("Rating", RATING),
        Sources.of("Tags", TAGS),
        Sources.of("MadeRows", MADE_ROWS),
        Sources.of("Links", LINKS));
  }
}
