package org.holdall.modules.qtype.calculated;

import org.holdall.annotations.Attr;
import org.holdall.annotations.BackupElement;
import org.holdall.annotations.RichText;
import org.holdall.annotations.Since;
import org.holdall.annotations.Source;

/** How the question is shown and what it says to responses. */
@BackupElement("calculated_option")
@Source(table = "question_calculated_options", key = "question")
public record CalculatedOption(
    @Attr long id,
    int synchronize,
    int single,
    int shuffleanswers,
    @RichText String correctfeedback,
    int correctfeedbackformat,
    @RichText String partiallycorrectfeedback,
    int partiallycorrectfeedbackformat,
    @RichText String incorrectfeedback,
    int incorrectfeedbackformat,
    String answernumbering,
    @Since("4.5") int shownumcorrect) {}
