package org.holdall.modules.mod.survey;

import static org.holdall.annotations.FileArea.NONE;
import static org.holdall.annotations.Kind.USER;

import java.util.List;
import org.holdall.annotations.Accept;
import org.holdall.annotations.Annotate;
import org.holdall.annotations.Attr;
import org.holdall.annotations.BackupElement;
import org.holdall.annotations.Children;
import org.holdall.annotations.FileArea;
import org.holdall.annotations.Link;
import org.holdall.annotations.Missing;
import org.holdall.annotations.NotAnId;
import org.holdall.annotations.Plugin;
import org.holdall.annotations.RichText;
import org.holdall.annotations.Source;

/** A survey from one of Moodle's templates, what users answered and what teachers noted: Moodle has both in every backup. */
@Plugin("mod_survey")
@BackupElement("survey")
@Source(table = "survey", key = "id", of = "ACTIVITY", without = "course", fill = "course = COURSE")
@FileArea(value = "intro", itemId = NONE)
@Link(name = "SURVEYINDEX", path = "/mod/survey/index.php?id=", to = "COURSE")
@Link(name = "SURVEYVIEWBYID", path = "/mod/survey/view.php?id=", to = "COURSE_MODULE")
public record Survey(
    @Attr long id,
    String name,
    @RichText String intro,
    int introformat,
    @NotAnId("templates have the same ids on every site") long template,
    String questions,
    long days,
    long timecreated,
    long timemodified,
    int completionsubmit,
    @Children("answers") List<Answer> answers,
    @Children("analysis") List<Analysis> analysis) {

  /** An answer to one question. */
  @BackupElement("answer")
  @Source(table = "survey_answers", key = "survey")
  public record Answer(
      @Attr long id,

      @Accept(rule = "HOLDALL-USERINFO", because = "as in Moodle, its answers are in every backup")
      @Annotate(value = USER, missing = Missing.SKIP)
      long userid,

      @NotAnId("questions have the same ids on every site") long question,
      long time,
      String answer1,
      String answer2) {}

  /** What a teacher noted about a user. */
  @BackupElement("analys")
  @Source(table = "survey_analysis", key = "survey")
  public record Analysis(
      @Attr long id,

      @Accept(rule = "HOLDALL-USERINFO", because = "as in Moodle, its answers are in every backup")
      @Annotate(value = USER, missing = Missing.SKIP)
      long userid,

      String notes) {}
}
