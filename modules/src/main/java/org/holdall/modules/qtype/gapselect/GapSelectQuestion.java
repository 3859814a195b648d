package org.holdall.modules.qtype.gapselect;

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

/** A question in which missing words of a text are chosen from lists. */
@Plugin("qtype_gapselect")
@AttachTo(Question.class)
public record GapSelectQuestion(
    @Children("answers") List<Answer> answers, @Children List<Options> options) {

  /** How the question is shown and what it says to responses. */
  @BackupElement("gapselect")
  @Source(table = "question_gapselect", key = "questionid")
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
