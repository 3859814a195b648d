package org.holdall.modules.qtype.match;

import static org.holdall.annotations.FileArea.NONE;

import org.holdall.annotations.AttachTo;
import org.holdall.annotations.FileArea;
import org.holdall.annotations.Plugin;
import org.holdall.modules.core.questions.QuestionFiles;

/** Files of matching questions. */
@Plugin("qtype_match")
@AttachTo(QuestionFiles.class)
@FileArea(value = "subquestion", itemId = NONE, context = "contextid")
@FileArea(value = "correctfeedback", itemId = NONE, context = "contextid")
@FileArea(value = "partiallycorrectfeedback", itemId = NONE, context = "contextid")
@FileArea(value = "incorrectfeedback", itemId = NONE, context = "contextid")
public record MatchQuestionFiles() {}
