package org.holdall.modules.core.outcomes;

import static org.holdall.annotations.Kind.OUTCOME;
import static org.holdall.annotations.Kind.SCALE;

import org.holdall.annotations.Annotate;
import org.holdall.annotations.BackupElement;
import org.holdall.annotations.Plugin;
import org.holdall.annotations.Source;
import org.holdall.annotations.Step;
import org.holdall.annotations.Task;

/** The scales of the outcomes that an activity uses belong to the backup. */
@Plugin("core")
@Step(value = "scales_from_outcomes", task = Task.ACTIVITY, order = 510, annotateOnly = true)
@BackupElement("outcome")
@Source(table = "grade_outcomes", annotated = OUTCOME)
public record ScalesFromOutcomes(@Annotate(SCALE) Long scaleid) {}
