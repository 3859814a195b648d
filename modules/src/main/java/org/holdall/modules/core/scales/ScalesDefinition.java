package org.holdall.modules.core.scales;

import static org.holdall.annotations.Kind.COURSE;
import static org.holdall.annotations.Kind.SCALE;
import static org.holdall.annotations.Kind.USER;

import java.util.List;
import org.holdall.annotations.Accept;
import org.holdall.annotations.Annotate;
import org.holdall.annotations.Attr;
import org.holdall.annotations.BackupElement;
import org.holdall.annotations.Children;
import org.holdall.annotations.FileArea;
import org.holdall.annotations.Missing;
import org.holdall.annotations.Plugin;
import org.holdall.annotations.Source;
import org.holdall.annotations.Step;
import org.holdall.annotations.Task;

/** The scales that the backup refers to. */
@Plugin("core")
@Step(value = "scales", task = Task.FINAL, order = 370)
@BackupElement("scales_definition")
public record ScalesDefinition(@Children List<Scale> scales) {

  /** A list of grades in words. */
  @BackupElement("scale")
  @Source(table = "scale", annotated = SCALE)
  @FileArea(value = "scale", component = "grade", context = "SYSTEM_CONTEXT")
  public record Scale(
      @Attr long id,
      @Annotate(value = COURSE, inforef = false) long courseid,

      @Annotate(value = USER, inforef = false, missing = Missing.RESTORER)
      long userid,

      String name,
      String scale,

      @Accept(
          rule = "HOLDALL-RICHTEXT",
          because = "its links stay as the archive has them, as in Moodle")
      String description,

      int descriptionformat,
      long timemodified) {}
}
