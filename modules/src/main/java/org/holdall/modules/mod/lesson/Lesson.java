package org.holdall.modules.mod.lesson;

import static org.holdall.annotations.FileArea.NONE;
import static org.holdall.annotations.Kind.COURSE;
import static org.holdall.annotations.Kind.GRADE;
import static org.holdall.annotations.Kind.GROUP;
import static org.holdall.annotations.Kind.USER;

import java.math.BigDecimal;
import java.util.List;
import org.holdall.annotations.Annotate;
import org.holdall.annotations.Attr;
import org.holdall.annotations.BackupElement;
import org.holdall.annotations.Children;
import org.holdall.annotations.FileArea;
import org.holdall.annotations.Link;
import org.holdall.annotations.MapsTo;
import org.holdall.annotations.Missing;
import org.holdall.annotations.Name;
import org.holdall.annotations.Plugin;
import org.holdall.annotations.RichText;
import org.holdall.annotations.RollDate;
import org.holdall.annotations.Source;
import org.holdall.annotations.When;

/** A lesson: its pages, which depend on each other, and how users went through them. */
@Plugin("mod_lesson")
@BackupElement("lesson")
@Source(table = "lesson", key = "id", of = "ACTIVITY")
@FileArea(value = "intro", itemId = NONE)
@FileArea(value = "mediafile", itemId = NONE)
@Link(name = "LESSONEDIT", path = "/mod/lesson/edit.php?id=", to = "COURSE_MODULE")
@Link(
    name = "LESSONEDITPAGE",
    path = "/mod/lesson/editpage.php?id={}&pageid={}",
    to = {"COURSE_MODULE", "page"})
@Link(name = "LESSONESSAY", path = "/mod/lesson/essay.php?id=", to = "COURSE_MODULE")
@Link(name = "LESSONREPORT", path = "/mod/lesson/report.php?id=", to = "COURSE_MODULE")
@Link(name = "LESSONMEDIAFILE", path = "/mod/lesson/mediafile.php?id=", to = "COURSE_MODULE")
@Link(name = "LESSONINDEX", path = "/mod/lesson/index.php?id=", to = "COURSE")
@Link(
    name = "LESSONVIEWPAGE",
    path = "/mod/lesson/view.php?id={}&pageid={}",
    to = {"COURSE_MODULE", "page"})
@Link(name = "LESSONVIEWBYID", path = "/mod/lesson/view.php?id=", to = "COURSE_MODULE")
public record Lesson(
    @Attr long id,
    @Annotate(value = COURSE, inforef = false) long course,
    String name,
    @RichText String intro,
    int introformat,
    int practice,
    int modattempts,
    int usepassword,
    String password,
    @MapsTo(Lesson.class) long dependency,
    String conditions,
    @Annotate(value = GRADE, inforef = false) long grade,
    int custom,
    int ongoing,
    int usemaxgrade,
    int maxanswers,
    int maxattempts,
    int review,
    int nextpagedefault,
    int feedback,
    int minquestions,
    int maxpages,
    long timelimit,
    int retake,

    @MapsTo(name = "COURSE_MODULE", missing = Missing.ZERO) long activitylink,

    String mediafile,
    long mediaheight,
    long mediawidth,
    int mediaclose,
    int slideshow,
    long width,
    long height,
    String bgcolor,
    int displayleft,
    int displayleftif,
    int progressbar,
    @RollDate long available,
    @RollDate long deadline,
    long timemodified,
    Integer completionendreached,
    Long completiontimespent,
    Integer allowofflineattempts,
    @Children("pages") List<Page> pages,
    @Children("grades") @When("userinfo") List<Grade> grades,
    @Children("timers") @When("userinfo") List<Timer> timers,
    @Children("overrides") List<Override> overrides) {

  /** A page: of content, or with a question. */
  @BackupElement("page")
  @Source(table = "lesson_pages", key = "lessonid", orderBy = "prevpageid")
  @FileArea(value = "page_contents")
  public record Page(
      @Attr long id,
      @MapsTo(Page.class) long prevpageid,
      @MapsTo(Page.class) long nextpageid,
      int qtype,
      int qoption,
      int layout,
      int display,
      long timecreated,
      long timemodified,
      String title,
      @RichText String contents,
      int contentsformat,
      @Children("answers") List<Answer> answers,
      @Children("branches") @When("userinfo") List<Branch> branches) {

    /** An answer to choose or expect, or where a page of content leads to. */
    @BackupElement("answer")
    @Source(
        table = "lesson_answers",
        key = "pageid",
        without = "lessonid",
        fill = "lessonid = ACTIVITY")
    @FileArea(value = "page_answers")
    @FileArea(value = "page_responses")
    public record Answer(
        @Attr long id,
        @MapsTo(Page.class) long jumpto,
        int grade,
        long score,
        int flags,
        long timecreated,
        long timemodified,
        @Name("answer_text") @RichText String answer,
        @RichText String response,
        int answerformat,
        int responseformat,
        @Children("attempts") @When("userinfo") List<Attempt> attempts) {

      /** What a user answered. */
      @BackupElement("attempt")
      @Source(
          table = "lesson_attempts",
          key = "answerid",
          without = {"lessonid", "pageid"},
          fill = {"lessonid = ACTIVITY", "pageid = ../../id"})
      @FileArea(value = "essay_responses")
      @FileArea(value = "essay_answers")
      public record Attempt(
          @Attr long id,
          @Annotate(value = USER, missing = Missing.SKIP) long userid,
          int retry,
          long correct,
          String useranswer,
          long timeseen) {}
    }

    /** That a user saw a page of content. */
    @BackupElement("branch")
    @Source(
        table = "lesson_branch",
        key = "pageid",
        without = "lessonid",
        fill = "lessonid = ACTIVITY")
    public record Branch(
        @Attr long id,
        @Annotate(value = USER, missing = Missing.SKIP) long userid,
        long retry,
        int flag,
        long timeseen,
        @MapsTo(Page.class) long nextpageid) {}
  }

  /** The grade of a user. */
  @BackupElement("grade")
  @Source(table = "lesson_grades", key = "lessonid")
  public record Grade(
      @Attr long id,
      @Annotate(value = USER, missing = Missing.SKIP) long userid,
      BigDecimal grade,
      int late,
      long completed) {}

  /** How long a user was in the lesson. */
  @BackupElement("timer")
  @Source(table = "lesson_timer", key = "lessonid")
  public record Timer(
      @Attr long id,
      @Annotate(value = USER, missing = Missing.SKIP) long userid,
      long starttime,
      long lessontime,
      Integer completed,
      long timemodifiedoffline) {}

  /** Other times and limits for a user or a group. */
  @BackupElement("override")
  @Source(table = "lesson_overrides", key = "lessonid")
  public record Override(
      @Attr long id,

      @Annotate(value = GROUP, missing = Missing.SKIP) @When("groups")
      Long groupid,

      @Annotate(value = USER, missing = Missing.SKIP) @When("userinfo")
      Long userid,

      @RollDate Long available,
      @RollDate Long deadline,
      Long timelimit,
      Integer review,
      Integer maxattempts,
      Integer retake,
      String password) {}
}
