package org.holdall.modules.qtype.calculated;

import static org.holdall.annotations.FileArea.NONE;

import org.holdall.annotations.AttachTo;
import org.holdall.annotations.FileArea;
import org.holdall.annotations.Plugin;
import org.holdall.modules.core.questions.QuestionFiles;

/** Files of questions with formulas. */
@Plugin("qtype_calculated")
@AttachTo(QuestionFiles.class)
@FileArea(value = "instruction", itemId = NONE, context = "contextid")
@FileArea(value = "correctfeedback", itemId = NONE, context = "contextid")
@FileArea(value = "partiallycorrectfeedback", itemId = NONE, context = "contextid")
@FileArea(value = "incorrectfeedback", itemId = NONE, context = "contextid")
public record CalculatedQuestionFiles() {}
