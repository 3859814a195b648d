package org.holdall.modules.qtype.ordering;

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

/** A question in which items are put in order. */
@Plugin("qtype_ordering")
@AttachTo(Question.class)
public record OrderingQuestion(
    @Children("answers") List<Answer> answers, @Children List<Options> options) {

  /** How the question is shown, graded, and what it says to responses. */
  @BackupElement("ordering")
  @Source(table = "qtype_ordering_options", key = "questionid")
  public record Options(
      @Attr long id,
      int layouttype,
      int selecttype,
      int selectcount,
      int gradingtype,
      int showgrading,
      String numberingstyle,
      @RichText String correctfeedback,
      int correctfeedbackformat,
      @RichText String incorrectfeedback,
      int incorrectfeedbackformat,
      @RichText String partiallycorrectfeedback,
      int partiallycorrectfeedbackformat,
      int shownumcorrect) {}
}
