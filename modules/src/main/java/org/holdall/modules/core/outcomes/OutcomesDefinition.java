package org.holdall.modules.core.outcomes;

import static org.holdall.annotations.Kind.COURSE;
import static org.holdall.annotations.Kind.OUTCOME;
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

/** The outcomes that the backup refers to. */
@Plugin("core")
@Step(value = "outcomes", task = Task.FINAL, order = 380)
@BackupElement("outcomes_definition")
public record OutcomesDefinition(@Children List<Outcome> outcomes) {

  /** Something that learners can reach, graded on a scale. */
  @BackupElement("outcome")
  @Source(table = "grade_outcomes", annotated = OUTCOME)
  @FileArea(value = "outcome", component = "grade", context = "SYSTEM_CONTEXT")
  public record Outcome(
      @Attr long id,
      @Annotate(value = COURSE, inforef = false) Long courseid,
      String shortname,
      String fullname,
      @Annotate(value = SCALE, inforef = false) Long scaleid,

      @Accept(
          rule = "HOLDALL-RICHTEXT",
          because = "its links stay as the archive has them, as in Moodle")
      String description,

      int descriptionformat,
      Long timecreated,
      Long timemodified,

      @Annotate(value = USER, inforef = false, missing = Missing.RESTORER)
      Long usermodified) {}
}
