package org.holdall.modules.mod.quiz;

import static org.holdall.annotations.FileArea.NONE;
import static org.holdall.annotations.Kind.GROUP;
import static org.holdall.annotations.Kind.USER;

import java.math.BigDecimal;
import java.util.List;
import org.holdall.annotations.Annotate;
import org.holdall.annotations.Attr;
import org.holdall.annotations.BackupElement;
import org.holdall.annotations.Children;
import org.holdall.annotations.Extensions;
import org.holdall.annotations.Feature;
import org.holdall.annotations.FileArea;
import org.holdall.annotations.Link;
import org.holdall.annotations.MapsTo;
import org.holdall.annotations.Missing;
import org.holdall.annotations.Name;
import org.holdall.annotations.Plugin;
import org.holdall.annotations.Plugins;
import org.holdall.annotations.RichText;
import org.holdall.annotations.RollDate;
import org.holdall.annotations.Since;
import org.holdall.annotations.Source;
import org.holdall.annotations.When;
import org.holdall.modules.core.questions.QuestionReference;
import org.holdall.modules.core.questions.QuestionSetReference;
import org.holdall.modules.core.questions.QuestionUsage;

/** A quiz: which questions, when and how they may be attempted, and the attempts. */
@Plugin(value = "mod_quiz", features = Feature.QUESTION_BANK)
@BackupElement(value = "quiz", hooks = QuizHooks.class)
@Source(table = "quiz", key = "id", of = "ACTIVITY", without = "course", fill = "course = COURSE")
@FileArea(value = "intro", itemId = NONE)
@Link(name = "QUIZINDEX", path = "/mod/quiz/index.php?id=", to = "COURSE")
@Link(name = "QUIZVIEWBYID", path = "/mod/quiz/view.php?id=", to = "COURSE_MODULE")
@Link(name = "QUIZVIEWBYQ", path = "/mod/quiz/view.php?q=", to = "quiz")
public record Quiz(
    @Attr long id,
    String name,
    @RichText String intro,
    int introformat,
    @RollDate long timeopen,
    @RollDate long timeclose,
    long timelimit,
    String overduehandling,
    long graceperiod,
    String preferredbehaviour,
    int canredoquestions,
    @Name("attempts_number") int attempts,
    int attemptonlast,
    int grademethod,
    int decimalpoints,
    int questiondecimalpoints,
    int reviewattempt,
    int reviewcorrectness,
    @Since(value = "4.3", otherwise = "69904") int reviewmaxmarks,
    int reviewmarks,
    int reviewspecificfeedback,
    int reviewgeneralfeedback,
    int reviewrightanswer,
    int reviewoverallfeedback,
    long questionsperpage,
    String navmethod,
    int shuffleanswers,
    BigDecimal sumgrades,
    BigDecimal grade,
    long timecreated,
    long timemodified,
    String password,
    String subnet,
    String browsersecurity,
    long delay1,
    long delay2,
    int showuserpicture,
    int showblocks,
    Integer completionattemptsexhausted,
    long completionminattempts,
    Integer allowofflineattempts,
    @Plugins(value = "quizaccess", sub = true) Extensions access,

    @Children(value = "quiz_grade_items", omitEmpty = true) @When("4.5")
    List<GradeItem> gradeitems,

    @Children("question_instances") List<Slot> slots,
    @Children("sections") List<Section> sections,
    @Children("feedbacks") List<Feedback> feedbacks,
    @Children("overrides") List<Override> overrides,
    @Children("grades") @When("userinfo") List<Grade> grades,
    @Children("attempts") @When("userinfo") List<Attempt> userAttempts) {

  /** A grade of its own for some of the questions. */
  @BackupElement("quiz_grade_item")
  @Source(table = "quiz_grade_items", key = "quizid")
  public record GradeItem(@Attr long id, long sortorder, String name) {}

  /** The place of a question. */
  @BackupElement("question_instance")
  @Source(table = "quiz_slots", key = "quizid")
  public record Slot(
      @Attr long id,
      @MapsTo(Quiz.class) long quizid,
      long slot,
      long page,
      @Since("4.2") String displaynumber,
      int requireprevious,
      BigDecimal maxmark,

      @Since("4.5") @MapsTo(value = GradeItem.class, missing = Missing.NULL)
      Long quizgradeitemid,

      @Children(with = {"component = 'mod_quiz'", "area = 'slot'"})
      List<QuestionReference> references,

      @Children(with = {"component = 'mod_quiz'", "area = 'slot'"})
      List<QuestionSetReference> sets) {}

  /** A part of the quiz with a heading. */
  @BackupElement("section")
  @Source(table = "quiz_sections", key = "quizid")
  public record Section(@Attr long id, long firstslot, String heading, int shufflequestions) {}

  /** What those are told whose grade is within bounds. */
  @BackupElement("feedback")
  @Source(table = "quiz_feedback", key = "quizid")
  @FileArea("feedback")
  public record Feedback(
      @Attr long id,
      @RichText String feedbacktext,
      int feedbacktextformat,
      BigDecimal mingrade,
      BigDecimal maxgrade) {}

  /** Other times and limits for a user or a group. */
  @BackupElement("override")
  @Source(table = "quiz_overrides", key = "quiz")
  public record Override(
      @Attr long id,

      @Annotate(value = USER, missing = Missing.SKIP) @When("userinfo")
      Long userid,

      @Annotate(value = GROUP, missing = Missing.SKIP) @When("groups")
      Long groupid,

      @RollDate Long timeopen,
      @RollDate Long timeclose,
      Long timelimit,
      Integer attempts,
      String password) {}

  /** The grade of a user. */
  @BackupElement("grade")
  @Source(table = "quiz_grades", key = "quiz")
  public record Grade(
      @Attr long id,
      @Annotate(value = USER, missing = Missing.SKIP) long userid,
      @Name("gradeval") BigDecimal grade,
      long timemodified) {}

  /** An attempt of a user. */
  @BackupElement("attempt")
  @Source(table = "quiz_attempts", key = "quiz", is = "preview = 0")
  public record Attempt(
      @Attr long id,
      @Annotate(value = USER, missing = Missing.SKIP) long userid,
      @Name("attemptnum") int attempt,
      @MapsTo(QuestionUsage.class) long uniqueid,
      String layout,
      long currentpage,
      int preview,
      String state,
      long timestart,
      long timefinish,
      long timemodified,
      long timemodifiedoffline,
      @RollDate Long timecheckstate,
      BigDecimal sumgrades,
      Long gradednotificationsenttime,
      @Children List<QuestionUsage> usage,
      @Plugins(value = "quizaccess", sub = true) Extensions access) {}
}
