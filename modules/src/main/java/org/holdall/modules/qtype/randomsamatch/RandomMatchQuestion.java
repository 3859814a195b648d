package org.holdall.modules.qtype.randomsamatch;

import java.util.List;
import org.holdall.annotations.AttachTo;
import org.holdall.annotations.Attr;
import org.holdall.annotations.BackupElement;
import org.holdall.annotations.Children;
import org.holdall.annotations.Plugin;
import org.holdall.annotations.RichText;
import org.holdall.annotations.Source;
import org.holdall.modules.core.questions.Question;

/** A matching question that is made of short-answer questions drawn by lot. */
@Plugin("qtype_randomsamatch")
@AttachTo(Question.class)
public record RandomMatchQuestion(@Children List<Options> options) {

  /** Which questions are drawn, and what the question says to responses. */
  @BackupElement("randomsamatch")
  @Source(table = "qtype_randomsamatch_options", key = "questionid")
  public record Options(
      @Attr long id,
      long choose,
      int subcats,
      @RichText String correctfeedback,
      int correctfeedbackformat,
      @RichText String partiallycorrectfeedback,
      int partiallycorrectfeedbackformat,
      @RichText String incorrectfeedback,
      int incorrectfeedbackformat,
      int shownumcorrect) {}
}
