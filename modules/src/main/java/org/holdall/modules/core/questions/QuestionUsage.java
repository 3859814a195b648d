package org.holdall.modules.core.questions;

import static org.holdall.annotations.Kind.QUESTION;
import static org.holdall.annotations.Kind.USER;

import java.math.BigDecimal;
import java.util.List;
import org.holdall.annotations.Annotate;
import org.holdall.annotations.Attr;
import org.holdall.annotations.BackupElement;
import org.holdall.annotations.Children;
import org.holdall.annotations.FileArea;
import org.holdall.annotations.Missing;
import org.holdall.annotations.Since;
import org.holdall.annotations.Source;

/** The questions of one attempt, and what was answered. Shared by all that let questions be attempted; the host's row points to it. */
@BackupElement("question_usage")
@Source(
    table = "question_usages",
    key = "id",
    of = "uniqueid",
    without = "contextid",
    fill = "contextid = CONTEXT")
public record QuestionUsage(
    @Attr long id,
    String component,
    String preferredbehaviour,
    @Children("question_attempts") List<Attempt> attempts) {

  /** One question that was attempted. */
  @BackupElement("question_attempt")
  @Source(table = "question_attempts", key = "questionusageid", orderBy = "slot")
  public record Attempt(
      @Attr long id,
      long slot,
      String behaviour,
      @Annotate(value = QUESTION, missing = Missing.KEEP) long questionid,
      @Since(value = "2.2", otherwise = "1") long variant,
      BigDecimal maxmark,
      BigDecimal minfraction,
      @Since(value = "2.5", otherwise = "1") BigDecimal maxfraction,
      int flagged,
      String questionsummary,
      String rightanswer,
      String responsesummary,
      long timemodified,
      @Children("steps") List<Step> steps) {}

  /** Something that happened in an attempt: an answer, a grade. */
  @BackupElement("step")
  @Source(table = "question_attempt_steps", key = "questionattemptid", orderBy = "sequencenumber")
  @FileArea(value = "response_attachments", component = "question")
  @FileArea(value = "response_answer", component = "question")
  public record Step(
      @Attr long id,
      long sequencenumber,
      String state,
      BigDecimal fraction,
      long timecreated,
      @Annotate(USER) Long userid,
      @Children("response") List<Variable> response) {}

  /** A part of an answer, or of what a question keeps of it. */
  @BackupElement("variable")
  @Source(table = "question_attempt_step_data", key = "attemptstepid", without = "id")
  public record Variable(String name, String value) {}
}
