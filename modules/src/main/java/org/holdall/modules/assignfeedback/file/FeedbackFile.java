package org.holdall.modules.assignfeedback.file;

import org.holdall.annotations.AttachTo;
import org.holdall.annotations.BackupElement;
import org.holdall.annotations.FileArea;
import org.holdall.annotations.MapsTo;
import org.holdall.annotations.Plugin;
import org.holdall.annotations.Source;
import org.holdall.modules.mod.assign.Assign;

/** How many files the grader gave back, and the files. */
@Plugin("assignfeedback_file")
@AttachTo(Assign.Grade.class)
@BackupElement("feedback_file")
@Source(
    table = "assignfeedback_file",
    key = "grade",
    without = {"id", "assignment"},
    fill = "assignment = ACTIVITY")
@FileArea(value = "feedback_files", itemId = "grade")
public record FeedbackFile(
    long numfiles, @MapsTo(Assign.Grade.class) long grade) {}
