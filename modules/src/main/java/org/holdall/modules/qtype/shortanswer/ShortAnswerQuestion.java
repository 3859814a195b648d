package org.holdall.modules.qtype.shortanswer;

import java.util.List;
import org.holdall.annotations.AttachTo;
import org.holdall.annotations.Attr;
import org.holdall.annotations.BackupElement;
import org.holdall.annotations.Children;
import org.holdall.annotations.Plugin;
import org.holdall.annotations.Source;
import org.holdall.modules.core.questions.Answer;
import org.holdall.modules.core.questions.Question;

/** A question that is answered by a word or a phrase. */
@Plugin("qtype_shortanswer")
@AttachTo(Question.class)
public record ShortAnswerQuestion(
    @Children("answers") List<Answer> answers, @Children List<Options> options) {

  /** How responses are compared with answers. */
  @BackupElement("shortanswer")
  @Source(table = "qtype_shortanswer_options", key = "questionid")
  public record Options(@Attr long id, int usecase) {}
}
