package org.holdall.modules.core.grades;

import static org.holdall.annotations.Kind.GRADE_ITEM;

import org.holdall.annotations.Annotate;
import org.holdall.annotations.Attr;
import org.holdall.annotations.BackupElement;
import org.holdall.annotations.Plugin;
import org.holdall.annotations.Source;
import org.holdall.annotations.Step;
import org.holdall.annotations.Task;

/** The grade items of one activity, so that the steps after this one know them. */
@Plugin("core")
@Step(value = "grade_items", task = Task.ACTIVITY, order = 460, annotateOnly = true)
@BackupElement("grade_item")
@Source(
    table = "grade_items",
    key = "iteminstance",
    of = "ACTIVITY",
    is = {"itemtype = 'mod'", "itemmodule = MODULE_NAME", "courseid = COURSE"})
public record GradeItemIds(@Attr @Annotate(GRADE_ITEM) long id) {}
