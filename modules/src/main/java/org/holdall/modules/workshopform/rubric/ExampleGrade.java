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

/** A user's level of a criterion of an example. */
@Plugin("workshopform_rubric")
@AttachTo(Workshop.ExampleAssessment.class)
@BackupElement("workshopform_rubric_examplegrade")
@Source(
    table = "workshop_grades",
    key = "assessmentid",
    is = "strategy = 'rubric'",
    without = {"peercomment", "peercommentformat"})
public record ExampleGrade(
    @Attr long id,

    @MapsTo(value = Rubric.Dimension.class, missing = Missing.SKIP)
    long dimensionid,

    BigDecimal grade) {}
