package org.holdall.modules.assignsubmission.onlinetext;

import org.holdall.annotations.AttachTo;
import org.holdall.annotations.BackupElement;
import org.holdall.annotations.FileArea;
import org.holdall.annotations.MapsTo;
import org.holdall.annotations.Plugin;
import org.holdall.annotations.Source;
import org.holdall.modules.mod.assign.Assign;

/** The text that was handed in. */
@Plugin("assignsubmission_onlinetext")
@AttachTo(Assign.Submission.class)
@BackupElement("submission_onlinetext")
@Source(
    table = "assignsubmission_onlinetext",
    key = "submission",
    without = {"id", "assignment"},
    fill = "assignment = ACTIVITY")
@FileArea(value = "submissions_onlinetext", itemId = "submission")
public record OnlineText(
    String onlinetext,
    int onlineformat,
    @MapsTo(Assign.Submission.class) long submission) {}
