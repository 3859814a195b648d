package org.holdall.modules.assignsubmission.file;

import org.holdall.annotations.AttachTo;
import org.holdall.annotations.BackupElement;
import org.holdall.annotations.FileArea;
import org.holdall.annotations.MapsTo;
import org.holdall.annotations.Plugin;
import org.holdall.annotations.Source;
import org.holdall.modules.mod.assign.Assign;

/** How many files were handed in, and the files. */
@Plugin("assignsubmission_file")
@AttachTo(Assign.Submission.class)
@BackupElement("submission_file")
@Source(
    table = "assignsubmission_file",
    key = "submission",
    without = {"id", "assignment"},
    fill = "assignment = ACTIVITY")
@FileArea(value = "submission_files", itemId = "submission")
public record FileSubmission(
    long numfiles, @MapsTo(Assign.Submission.class) long submission) {}
