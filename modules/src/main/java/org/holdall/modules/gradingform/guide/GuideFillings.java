package org.holdall.modules.gradingform.guide;

import java.math.BigDecimal;
import java.util.List;
import org.holdall.annotations.Accept;
import org.holdall.annotations.AttachTo;
import org.holdall.annotations.Attr;
import org.holdall.annotations.BackupElement;
import org.holdall.annotations.Children;
import org.holdall.annotations.MapsTo;
import org.holdall.annotations.Missing;
import org.holdall.annotations.Plugin;
import org.holdall.annotations.Source;
import org.holdall.modules.core.grading.Areas;
import org.jspecify.annotations.Nullable;

/** A guide that was filled in. */
@Plugin("gradingform_guide")
@AttachTo(Areas.Instance.class)
public record GuideFillings(@Children("fillings") List<Filling> fillings) {

  /** Points and a remark for a criterion. */
  @BackupElement("filling")
  @Source(table = "gradingform_guide_fillings", key = "instanceid")
  public record Filling(
      @Attr long id,

      @MapsTo(value = Guide.Criterion.class, missing = Missing.SKIP)
      long criterionid,

      @Accept(
          rule = "HOLDALL-RICHTEXT",
          because = "its links stay as the archive has them, as in Moodle")
      @Nullable
      String remark,

      @Nullable Integer remarkformat,
      BigDecimal score) {}
}
