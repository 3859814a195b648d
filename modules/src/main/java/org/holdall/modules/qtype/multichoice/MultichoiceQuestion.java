package org.holdall.modules.qtype.multichoice;

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

/** A question with answers to choose from. */
@Plugin("qtype_multichoice")
@AttachTo(Question.class)
public record MultichoiceQuestion(
    @Children("answers") List<Answer> answers, @Children List<Options> options) {

  /** How the question is shown and what it says to responses. */
  @BackupElement("multichoice")
  @Source(table = "qtype_multichoice_options", key = "questionid")
  public record Options(
      @Attr long id,
      int layout,
      int single,
      int shuffleanswers,
      @RichText String correctfeedback,
      int correctfeedbackformat,
      @RichText String partiallycorrectfeedback,
      int partiallycorrectfeedbackformat,
      @RichText String incorrectfeedback,
      int incorrectfeedbackformat,
      String answernumbering,
      int shownumcorrect,
      int showstandardinstruction) {}
}
