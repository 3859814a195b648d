package org.holdall.modules.qtype.match;

import java.util.List;
import org.holdall.annotations.AttachTo;
import org.holdall.annotations.Attr;
import org.holdall.annotations.BackupElement;
import org.holdall.annotations.Children;
import org.holdall.annotations.Plugin;
import org.holdall.annotations.RichText;
import org.holdall.annotations.Source;
import org.holdall.modules.core.questions.Question;

/** A question in which each of some questions is given its answer out of a list. */
@Plugin("qtype_match")
@AttachTo(Question.class)
public record MatchQuestion(
    @Children List<Options> options, @Children("matches") List<Match> matches) {

  /** How the question is shown and what it says to responses. */
  @BackupElement("matchoptions")
  @Source(table = "qtype_match_options", key = "questionid")
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

  /** A question and its answer; a wrong answer has no question. */
  @BackupElement(value = "match", mapped = "question_match")
  @Source(table = "qtype_match_subquestions", key = "questionid")
  public record Match(
      @Attr long id, @RichText String questiontext, int questiontextformat, String answertext) {}
}
