package org.holdall.modules.core.groups;

import static org.holdall.annotations.Kind.GROUP;

import org.holdall.annotations.Annotate;
import org.holdall.annotations.Attr;
import org.holdall.annotations.BackupElement;
import org.holdall.annotations.Plugin;
import org.holdall.annotations.Source;
import org.holdall.annotations.Step;
import org.holdall.annotations.Task;
import org.holdall.annotations.When;

/** All groups of the course belong to it, whether anything uses them or not. */
@Plugin("core")
@Step(value = "groups", task = Task.COURSE, order = 280, annotateOnly = true)
@When("groups")
@BackupElement("group")
@Source(table = "groups", key = "courseid", of = "COURSE")
public record CourseGroups(@Attr @Annotate(GROUP) long id) {}
