package org.holdall.modules.qtype.ddwtos;

import java.util.List;
import org.holdall.annotations.AttachTo;
import org.holdall.annotations.Attr;
import org.holdall.annotations.BackupElement;
import org.holdall.annotations.Children;
import org.holdall.annotations.Plugin;
import org.holdall.annotations.RichText;
import org.holdall.annotations.Source;
import org.holdall.modules.core.questions.Answer;
import org.holdall.modules.core.questions.Question;

/** A question in which words are dragged into a text. */
@Plugin("qtype_ddwtos")
@AttachTo(Question.class)
public record DragIntoTextQuestion(
    @Children("answers") List<Answer> answers, @Children List<Options> options) {

  /** How the question is shown and what it says to responses. */
  @BackupElement("ddwtos")
  @Source(table = "question_ddwtos", key = "questionid")
  public record Options(
      @Attr long id,
      int shuffleanswers,
      @RichText String correctfeedback,
      int correctfeedbackformat,
      @RichText String partiallycorrectfeedback,
      int partiallycorrectfeedbackformat,
      @RichText String incorrectfeedback,
      int incorrectfeedbackformat,
      int shownumcorrect) {}
}
