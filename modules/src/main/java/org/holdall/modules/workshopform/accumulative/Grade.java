package org.holdall.modules.workshopform.accumulative;

import java.math.BigDecimal;
import org.holdall.annotations.Accept;
import org.holdall.annotations.AttachTo;
import org.holdall.annotations.Attr;
import org.holdall.annotations.BackupElement;
import org.holdall.annotations.MapsTo;
import org.holdall.annotations.Missing;
import org.holdall.annotations.Plugin;
import org.holdall.annotations.Source;
import org.holdall.modules.mod.workshop.Workshop;

/** A user's points and remark for an aspect of a submission. */
@Plugin("workshopform_accumulative")
@AttachTo(Workshop.Assessment.class)
@BackupElement("workshopform_accumulative_grade")
@Source(table = "workshop_grades", key = "assessmentid", is = "strategy = 'accumulative'")
public record Grade(
    @Attr long id,
    @MapsTo(value = Aspect.class, missing = Missing.SKIP) long dimensionid,
    BigDecimal grade,

    @Accept(
        rule = "HOLDALL-RICHTEXT",
        because = "its links stay as the archive has them, as in Moodle")
    String peercomment,

    Integer peercommentformat) {}
