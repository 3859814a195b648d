package org.holdall.modules.gradingform.rubric;

import java.util.List;
import org.holdall.annotations.Accept;
import org.holdall.annotations.AttachTo;
import org.holdall.annotations.Attr;
import org.holdall.annotations.BackupElement;
import org.holdall.annotations.Children;
import org.holdall.annotations.Join;
import org.holdall.annotations.MapsTo;
import org.holdall.annotations.Missing;
import org.holdall.annotations.Plugin;
import org.holdall.annotations.Source;
import org.holdall.modules.core.grading.Areas;
import org.jspecify.annotations.Nullable;

/** A rubric that was filled in. */
@Plugin("gradingform_rubric")
@AttachTo(Areas.Instance.class)
public record RubricFillings(@Children("fillings") List<Filling> fillings) {

  /** The level chosen for a criterion, if the rubric still has that. */
  @BackupElement("filling")
  @Source(table = "gradingform_rubric_fillings", key = "instanceid")
  @Join(table = "grading_instances", as = "i", on = "i.id = t.instanceid")
  @Join(
      table = "gradingform_rubric_criteria",
      as = "c",
      on = "c.id = t.criterionid AND c.definitionid = i.definitionid")
  public record Filling(
      @Attr long id,

      @MapsTo(value = Rubric.Criterion.class, missing = Missing.SKIP)
      long criterionid,

      @MapsTo(value = Rubric.Level.class, missing = Missing.ZERO) @Nullable
      Long levelid,

      @Accept(
          rule = "HOLDALL-RICHTEXT",
          because = "its links stay as the archive has them, as in Moodle")
      @Nullable
      String remark,

      @Nullable Integer remarkformat) {}
}
