package org.holdall.modules.core.questions;

import static org.holdall.annotations.Kind.CONTEXT;
import static org.holdall.annotations.Kind.QUESTION;

import java.util.List;
import org.holdall.annotations.Annotate;
import org.holdall.annotations.Attr;
import org.holdall.annotations.BackupElement;
import org.holdall.annotations.Children;
import org.holdall.annotations.Column;
import org.holdall.annotations.Join;
import org.holdall.annotations.Plugin;
import org.holdall.annotations.Source;
import org.holdall.annotations.Step;
import org.holdall.annotations.Task;

/**
 * The contexts whose question banks a course or an activity needs: its own, and those of the questions that it uses. An
 * activity uses questions by reference, by drawing lots out of a category, and in what learners answered.
 */
@Plugin("core")
@Step(
    value = "question_contexts",
    task = {Task.COURSE, Task.ACTIVITY},
    order = 330,
    annotateOnly = true)
@BackupElement("contexts")
public record QuestionContexts(
    @Children List<Own> own,
    @Children List<Answered> answered,
    @Children List<Drawn> drawn,
    @Children List<Referenced> referenced) {

  /** The task's own context. */
  @BackupElement("own")
  @Source(table = "context", key = "id", of = "CONTEXT")
  public record Own(@Attr @Annotate(CONTEXT) long id) {}

  /** A question that learners answered. */
  @BackupElement("answered")
  @Source(table = "question_versions", key = "questionid", annotated = QUESTION)
  @Join(table = "question_bank_entries", as = "e", on = "e.id = t.questionbankentryid")
  @Join(table = "question_categories", as = "c", on = "c.id = e.questioncategoryid")
  public record Answered(
      @Column("c.contextid") @Annotate(CONTEXT) long contextid) {}

  /** A set of questions to draw lots out of. */
  @BackupElement("drawn")
  @Source(table = "question_set_references", key = "usingcontextid", of = "CONTEXT")
  public record Drawn(@Annotate(CONTEXT) long questionscontextid) {}

  /** A question by itself. */
  @BackupElement("referenced")
  @Source(table = "question_references", key = "usingcontextid", of = "CONTEXT")
  @Join(table = "question_bank_entries", as = "e", on = "e.id = t.questionbankentryid")
  @Join(table = "question_categories", as = "c", on = "c.id = e.questioncategoryid")
  public record Referenced(
      @Column("c.contextid") @Annotate(CONTEXT) long contextid) {}
}
