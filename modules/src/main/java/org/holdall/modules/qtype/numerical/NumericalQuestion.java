package org.holdall.modules.qtype.numerical;

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

/** A question that is answered by a number, perhaps with a unit. */
@Plugin("qtype_numerical")
@AttachTo(Question.class)
public record NumericalQuestion(
    @Children("answers") List<Answer> answers,
    @Children("numerical_units") List<NumericalUnit> units,
    @Children("numerical_options") List<NumericalOption> options,
    @Children("numerical_records") List<Tolerance> tolerances) {

  /** How near a response must be to an answer. */
  @BackupElement("numerical_record")
  @Source(table = "question_numerical", key = "question")
  public record Tolerance(
      @Attr long id, @MapsTo(Answer.class) long answer, String tolerance) {}
}
