package org.holdall.modules.gradingform.guide;

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

/** A marking guide. */
@Plugin("gradingform_guide")
@AttachTo(Areas.Definition.class)
public record Guide(
    @Children("guidecriteria") List<Criterion> criteria,
    @Children("guidecomments") List<Comment> comments) {

  /** What is looked at. */
  @BackupElement("guidecriterion")
  @Source(table = "gradingform_guide_criteria", key = "definitionid")
  public record Criterion(
      @Attr long id,
      long sortorder,
      String shortname,

      @Accept(
          rule = "HOLDALL-RICHTEXT",
          because = "its links stay as the archive has them, as in Moodle")
      @Nullable
      String description,

      @Nullable Integer descriptionformat,

      @Accept(
          rule = "HOLDALL-RICHTEXT",
          because = "its links stay as the archive has them, as in Moodle")
      @Nullable
      String descriptionmarkers,

      @Nullable Integer descriptionmarkersformat,
      BigDecimal maxscore) {}

  /** A remark that is made often. */
  @BackupElement("guidecomment")
  @Source(table = "gradingform_guide_comments", key = "definitionid")
  public record Comment(
      @Attr long id,
      long sortorder,

      @Accept(
          rule = "HOLDALL-RICHTEXT",
          because = "its links stay as the archive has them, as in Moodle")
      @Nullable
      String description,

      @Nullable Integer descriptionformat) {}
}
