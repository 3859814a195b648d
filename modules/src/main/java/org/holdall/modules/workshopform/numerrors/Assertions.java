package org.holdall.modules.workshopform.numerrors;

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

/** Assertions about a submission, and the grades for so many that do not hold. */
@Plugin("workshopform_numerrors")
@AttachTo(Workshop.class)
public record Assertions(
    @Children List<Grade> grades, @Children List<Dimension> assertions) {

  /** The grade for a number of errors. */
  @BackupElement("workshopform_numerrors_map")
  @Source(table = "workshopform_numerrors_map", key = "workshopid")
  public record Grade(@Attr long id, long nonegative, BigDecimal grade) {}

  /** An assertion, and the words for yes and no. */
  @BackupElement("workshopform_numerrors_dimension")
  @Source(table = "workshopform_numerrors", key = "workshopid", without = "descriptiontrust")
  @FileArea("description")
  public record Dimension(
      @Attr long id,
      Long sort,

      @Accept(
          rule = "HOLDALL-RICHTEXT",
          because = "its links stay as the archive has them, as in Moodle")
      String description,

      Integer descriptionformat,
      String grade0,
      String grade1,
      Integer weight) {}
}
