package org.holdall.modules.workshopform.comments;

import org.holdall.annotations.Accept;
import org.holdall.annotations.AttachTo;
import org.holdall.annotations.Attr;
import org.holdall.annotations.BackupElement;
import org.holdall.annotations.MapsTo;
import org.holdall.annotations.Missing;
import org.holdall.annotations.Plugin;
import org.holdall.annotations.Source;
import org.holdall.modules.mod.workshop.Workshop;

/** A user's remark on an aspect of an example. */
@Plugin("workshopform_comments")
@AttachTo(Workshop.ExampleAssessment.class)
@BackupElement("workshopform_comments_examplegrade")
@Source(
    table = "workshop_grades",
    key = "assessmentid",
    is = "strategy = 'comments'",
    without = "grade",
    fill = "grade = 100")
public record ExampleGrade(
    @Attr long id,
    @MapsTo(value = Aspect.class, missing = Missing.SKIP) long dimensionid,

    @Accept(
        rule = "HOLDALL-RICHTEXT",
        because = "its links stay as the archive has them, as in Moodle")
    String peercomment,

    Integer peercommentformat) {}
