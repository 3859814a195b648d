package org.holdall.modules.assignfeedback.comments;

import org.holdall.annotations.AttachTo;
import org.holdall.annotations.BackupElement;
import org.holdall.annotations.FileArea;
import org.holdall.annotations.MapsTo;
import org.holdall.annotations.Plugin;
import org.holdall.annotations.Source;
import org.holdall.modules.mod.assign.Assign;

/** What the grader remarked. */
@Plugin("assignfeedback_comments")
@AttachTo(Assign.Grade.class)
@BackupElement("feedback_comments")
@Source(
    table = "assignfeedback_comments",
    key = "grade",
    without = {"id", "assignment"},
    fill = "assignment = ACTIVITY")
@FileArea(value = "feedback", itemId = "grade")
public record FeedbackComment(
    String commenttext,
    int commentformat,
    @MapsTo(Assign.Grade.class) long grade) {}
