package org.holdall.modules.assignfeedback.editpdf;

import java.util.List;
import org.holdall.annotations.AttachTo;
import org.holdall.annotations.BackupElement;
import org.holdall.annotations.Children;
import org.holdall.annotations.Column;
import org.holdall.annotations.FileArea;
import org.holdall.annotations.MapsTo;
import org.holdall.annotations.Plugin;
import org.holdall.annotations.Source;
import org.holdall.modules.mod.assign.Assign;

/** Pages with the grader's drawings and remarks. */
@Plugin("assignfeedback_editpdf")
@AttachTo(Assign.Grade.class)
public record FeedbackPages(
    @Children List<Files> files,
    @Children("feedback_editpdf_annotations") List<Drawing> drawings,
    @Children("feedback_editpdf_comments") List<Remark> remarks,
    @Children("feedback_editpdf_rotation") List<Rotation> rotations) {

  /** The files of a grade. */
  @BackupElement("feedback_editpdf_files")
  @Source(
      table = "assign_grades",
      key = "id",
      without = {
        "assignment",
        "userid",
        "timecreated",
        "timemodified",
        "grader",
        "grade",
        "attemptnumber"
      },
      restoreTable = Source.NO_TABLE)
  @FileArea(value = "download", itemId = "gradeid")
  @FileArea(value = "readonlypages", itemId = "gradeid")
  @FileArea(value = "stamps", itemId = "gradeid")
  public record Files(
      @Column("id") @MapsTo(Assign.Grade.class) long gradeid) {}

  /** A line, an arrow, a stamp. */
  @BackupElement("annotation")
  @Source(table = "assignfeedback_editpdf_annot", key = "gradeid", without = "id")
  public record Drawing(
      @MapsTo(Assign.Grade.class) long gradeid,
      long pageno,
      String type,
      Long x,
      Long y,
      Long endx,
      Long endy,
      String colour,
      String path,
      int draft) {}

  /** A text on a page. */
  @BackupElement("comment")
  @Source(table = "assignfeedback_editpdf_cmnt", key = "gradeid", without = "id")
  public record Remark(
      @MapsTo(Assign.Grade.class) long gradeid,
      long pageno,
      Long x,
      Long y,
      Long width,
      String rawtext,
      String colour,
      int draft) {}

  /** How far a page is turned. */
  @BackupElement("pagerotation")
  @Source(table = "assignfeedback_editpdf_rot", key = "gradeid", without = "id")
  public record Rotation(
      @MapsTo(Assign.Grade.class) long gradeid,
      long pageno,
      String pathnamehash,
      int isrotated,
      long degree) {}
}
