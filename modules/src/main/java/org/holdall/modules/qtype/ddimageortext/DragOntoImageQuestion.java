package org.holdall.modules.qtype.ddimageortext;

import java.util.List;
import org.holdall.annotations.AttachTo;
import org.holdall.annotations.Attr;
import org.holdall.annotations.BackupElement;
import org.holdall.annotations.Children;
import org.holdall.annotations.Plugin;
import org.holdall.annotations.RichText;
import org.holdall.annotations.Source;
import org.holdall.modules.core.questions.Question;

/** A question in which pictures or texts are dragged onto a picture. */
@Plugin("qtype_ddimageortext")
@AttachTo(Question.class)
public record DragOntoImageQuestion(
    @Children List<Options> options,
    @Children("drags") List<Drag> drags,
    @Children("drops") List<Drop> drops) {

  /** How the question is shown and what it says to responses. */
  @BackupElement("ddimageortext")
  @Source(table = "qtype_ddimageortext", key = "questionid")
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

  /** A picture or text to be dragged. */
  @BackupElement("drag")
  @Source(table = "qtype_ddimageortext_drags", key = "questionid")
  public record Drag(@Attr long id, long no, long draggroup, int infinite, String label) {}

  /** A place to drop it. */
  @BackupElement("drop")
  @Source(table = "qtype_ddimageortext_drops", key = "questionid")
  public record Drop(@Attr long id, long no, long xleft, long ytop, long choice, String label) {}
}
