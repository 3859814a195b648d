package org.holdall.modules.qtype.calculated;

import org.holdall.annotations.Attr;
import org.holdall.annotations.BackupElement;
import org.holdall.annotations.MapsTo;
import org.holdall.annotations.Source;
import org.holdall.modules.core.questions.Answer;

/** How near a response must be to what the answer's formula gives. */
@BackupElement("calculated_record")
@Source(table = "question_calculated", key = "question")
public record CalculatedRecord(
    @Attr long id,
    @MapsTo(Answer.class) long answer,
    String tolerance,
    long tolerancetype,
    long correctanswerlength,
    long correctanswerformat) {}
