package org.holdall.modules.qtype.ddmarker;

import java.util.List;
import org.holdall.annotations.AttachTo;
import org.holdall.annotations.Attr;
import org.holdall.annotations.BackupElement;
import org.holdall.annotations.Children;
import org.holdall.annotations.Plugin;
import org.holdall.annotations.RichText;
import org.holdall.annotations.Source;
import org.holdall.modules.core.questions.Question;

/** A question in which markers are dragged onto a picture. */
@Plugin("qtype_ddmarker")
@AttachTo(Question.class)
public record DragMarkersQuestion(
    @Children List<Options> options,
    @Children("drags") List<Drag> drags,
    @Children("drops") List<Drop> drops) {

  /** How the question is shown and what it says to responses. */
  @BackupElement("ddmarker")
  @Source(table = "qtype_ddmarker", key = "questionid")
  public record Options(
      @Attr long id,
      int shuffleanswers,
      @RichText String correctfeedback,
      int correctfeedbackformat,
      @RichText String partiallycorrectfeedback,
      int partiallycorrectfeedbackformat,
      @RichText String incorrectfeedback,
      int incorrectfeedbackformat,
      int shownumcorrect,
      int showmisplaced) {}

  /** A marker. */
  @BackupElement("drag")
  @Source(table = "qtype_ddmarker_drags", key = "questionid")
  public record Drag(@Attr long id, long no, int infinite, String label, long noofdrags) {}

  /** An area that a marker belongs on. */
  @BackupElement("drop")
  @Source(table = "qtype_ddmarker_drops", key = "questionid")
  public record Drop(@Attr long id, long no, String shape, String coords, long choice) {}
}
