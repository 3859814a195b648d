package org.holdall.modules.qtype.calculatedmulti;

import static org.holdall.annotations.FileArea.NONE;

import org.holdall.annotations.AttachTo;
import org.holdall.annotations.FileArea;
import org.holdall.annotations.Plugin;
import org.holdall.modules.core.questions.QuestionFiles;

/** Files of questions with formulas to choose from. */
@Plugin("qtype_calculatedmulti")
@AttachTo(QuestionFiles.class)
@FileArea(value = "instruction", itemId = NONE, context = "contextid")
@FileArea(value = "correctfeedback", itemId = NONE, context = "contextid")
@FileArea(value = "partiallycorrectfeedback", itemId = NONE, context = "contextid")
@FileArea(value = "incorrectfeedback", itemId = NONE, context = "contextid")
public record CalculatedMultiQuestionFiles() {}
