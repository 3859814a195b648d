package org.holdall.modules.qtype.truefalse;

import java.util.List;
import org.holdall.annotations.AttachTo;
import org.holdall.annotations.Attr;
import org.holdall.annotations.BackupElement;
import org.holdall.annotations.Children;
import org.holdall.annotations.MapsTo;
import org.holdall.annotations.Plugin;
import org.holdall.annotations.Since;
import org.holdall.annotations.Source;
import org.holdall.modules.core.questions.Answer;
import org.holdall.modules.core.questions.Question;

/** A statement that is true or false. */
@Plugin("qtype_truefalse")
@AttachTo(Question.class)
public record TrueFalseQuestion(
    @Children("answers") List<Answer> answers, @Children List<Options> options) {

  /** Which answer is which. */
  @BackupElement("truefalse")
  @Source(table = "question_truefalse", key = "question")
  public record Options(
      @Attr long id,
      @MapsTo(Answer.class) long trueanswer,
      @MapsTo(Answer.class) long falseanswer,
      @Since("4.2") int showstandardinstruction) {}
}
