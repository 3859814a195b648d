package org.holdall.modules.gradingform.rubric;

import java.math.BigDecimal;
import java.util.List;
import org.holdall.annotations.Accept;
import org.holdall.annotations.AttachTo;
import org.holdall.annotations.Attr;
import org.holdall.annotations.BackupElement;
import org.holdall.annotations.Children;
import org.holdall.annotations.Plugin;
import org.holdall.annotations.Source;
import org.holdall.modules.core.grading.Areas;
import org.jspecify.annotations.Nullable;

/** A rubric. */
@Plugin("gradingform_rubric")
@AttachTo(Areas.Definition.class)
public record Rubric(@Children("criteria") List<Criterion> criteria) {

  /** What is looked at. */
  @BackupElement("criterion")
  @Source(table = "gradingform_rubric_criteria", key = "definitionid")
  public record Criterion(
      @Attr long id,
      long sortorder,

      @Accept(
          rule = "HOLDALL-RICHTEXT",
          because = "its links stay as the archive has them, as in Moodle")
      @Nullable
      String description,

      @Nullable Integer descriptionformat,
      @Children("levels") List<Level> levels) {}

  /** How well a criterion can be met. */
  @BackupElement("level")
  @Source(table = "gradingform_rubric_levels", key = "criterionid")
  public record Level(
      @Attr long id,
      BigDecimal score,

      @Accept(
          rule = "HOLDALL-RICHTEXT",
          because = "its links stay as the archive has them, as in Moodle")
      @Nullable
      String definition,

      @Nullable Long definitionformat) {}
}
