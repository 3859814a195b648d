package org.holdall.modules.qtype.multianswer;

import java.util.List;
import org.holdall.annotations.AttachTo;
import org.holdall.annotations.Attr;
import org.holdall.annotations.BackupElement;
import org.holdall.annotations.Children;
import org.holdall.annotations.MapsTo;
import org.holdall.annotations.Plugin;
import org.holdall.annotations.Source;
import org.holdall.modules.core.questions.Answer;
import org.holdall.modules.core.questions.Question;

/** A text with questions of other types in it. */
@Plugin("qtype_multianswer")
@AttachTo(Question.class)
public record MultiAnswerQuestion(
    @Children("answers") List<Answer> answers, @Children List<Parts> parts) {

  /**
   * The questions in the text.
   *
   * @param sequence their ids, in the order of the text
   */
  @BackupElement("multianswer")
  @Source(table = "question_multianswer", key = "question")
  public record Parts(@Attr long id, @MapsTo(Question.class) long question, String sequence) {}
}
