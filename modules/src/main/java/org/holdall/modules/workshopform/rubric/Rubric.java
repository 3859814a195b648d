package org.holdall.modules.workshopform.rubric;

import java.math.BigDecimal;
import java.util.List;
import org.holdall.annotations.Accept;
import org.holdall.annotations.AttachTo;
import org.holdall.annotations.Attr;
import org.holdall.annotations.BackupElement;
import org.holdall.annotations.Children;
import org.holdall.annotations.FileArea;
import org.holdall.annotations.Plugin;
import org.holdall.annotations.Source;
import org.holdall.modules.mod.workshop.Workshop;

/** Criteria with their levels, and how they are laid out. */
@Plugin("workshopform_rubric")
@AttachTo(Workshop.class)
public record Rubric(
    @Children List<Layout> layout, @Children List<Dimension> criteria) {

  /** How the rubric is laid out. */
  @BackupElement("workshopform_rubric_config")
  @Source(table = "workshopform_rubric_config", key = "workshopid", without = "id")
  public record Layout(String layout) {}

  /** What is looked at. */
  @BackupElement("workshopform_rubric_dimension")
  @Source(table = "workshopform_rubric", key = "workshopid")
  @FileArea("description")
  public record Dimension(
      @Attr long id,
      Long sort,

      @Accept(
          rule = "HOLDALL-RICHTEXT",
          because = "its links stay as the archive has them, as in Moodle")
      String description,

      Integer descriptionformat,
      @Children List<Level> levels) {}

  /** How well a criterion can be met. */
  @BackupElement("workshopform_rubric_level")
  @Source(table = "workshopform_rubric_levels", key = "dimensionid")
  @Accept(
      rule = "HOLDALL-RICHTEXT",
      because = "its links stay as the archive has them, as in Moodle")
  public record Level(
      @Attr long id, BigDecimal grade, String definition, Integer definitionformat) {}
}
