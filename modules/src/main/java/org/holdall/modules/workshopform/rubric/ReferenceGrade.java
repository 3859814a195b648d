package org.holdall.modules.workshopform.rubric;

import java.math.BigDecimal;
import org.holdall.annotations.AttachTo;
import org.holdall.annotations.Attr;
import org.holdall.annotations.BackupElement;
import org.holdall.annotations.MapsTo;
import org.holdall.annotations.Missing;
import org.holdall.annotations.Plugin;
import org.holdall.annotations.Source;
import org.holdall.modules.mod.workshop.Workshop;

/** The teacher's level of a criterion of an example. */
@Plugin("workshopform_rubric")
@AttachTo(Workshop.ReferenceAssessment.class)
@BackupElement("workshopform_rubric_referencegrade")
@Source(
    table = "workshop_grades",
    key = "assessmentid",
    is = "strategy = 'rubric'",
    without = {"peercomment", "peercommentformat"})
public record ReferenceGrade(
    @Attr long id,

    @MapsTo(value = Rubric.Dimension.class, missing = Missing.SKIP)
    long dimensionid,

    BigDecimal grade) {}
