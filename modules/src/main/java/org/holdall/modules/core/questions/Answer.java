package org.holdall.modules.core.questions;

import java.math.BigDecimal;
import org.holdall.annotations.Attr;
import org.holdall.annotations.BackupElement;
import org.holdall.annotations.Name;
import org.holdall.annotations.RichText;
import org.holdall.annotations.Source;

/** An answer that a question provides for. Shared by the types that have any. */
@BackupElement("answer")
@Source(table = "question_answers", key = "question")
public record Answer(
    @Attr long id,
    @Name("answertext") @RichText String answer,
    int answerformat,
    BigDecimal fraction,
    @RichText String feedback,
    int feedbackformat) {}
