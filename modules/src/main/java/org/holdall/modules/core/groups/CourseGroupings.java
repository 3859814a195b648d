package org.holdall.modules.core.groups;

import static org.holdall.annotations.Kind.GROUPING;

import org.holdall.annotations.Annotate;
import org.holdall.annotations.Attr;
import org.holdall.annotations.BackupElement;
import org.holdall.annotations.Plugin;
import org.holdall.annotations.Source;
import org.holdall.annotations.Step;
import org.holdall.annotations.Task;
import org.holdall.annotations.When;

/** All groupings of the course belong to it, whether anything uses them or not. */
@Plugin("core")
@Step(value = "groupings", task = Task.COURSE, order = 281, annotateOnly = true)
@When("groups")
@BackupElement("grouping")
@Source(table = "groupings", key = "courseid", of = "COURSE")
public record CourseGroupings(@Attr @Annotate(GROUPING) long id) {}
