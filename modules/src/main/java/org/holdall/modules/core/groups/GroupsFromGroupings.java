package org.holdall.modules.core.groups;

import static org.holdall.annotations.Kind.GROUP;
import static org.holdall.annotations.Kind.GROUPING;

import org.holdall.annotations.Annotate;
import org.holdall.annotations.BackupElement;
import org.holdall.annotations.Plugin;
import org.holdall.annotations.Source;
import org.holdall.annotations.Step;
import org.holdall.annotations.Task;
import org.holdall.annotations.When;

/** The groups of the groupings that a course or an activity uses belong to it, too. */
@Plugin("core")
@Step(
    value = "groups_from_groupings",
    task = {Task.COURSE, Task.ACTIVITY},
    order = 290,
    annotateOnly = true)
@When("groups")
@BackupElement("grouping_group")
@Source(table = "groupings_groups", key = "groupingid", annotated = GROUPING)
public record GroupsFromGroupings(@Annotate(GROUP) long groupid) {}
