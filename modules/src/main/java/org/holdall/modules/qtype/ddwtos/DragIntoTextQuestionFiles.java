package org.holdall.modules.qtype.ddwtos;

import static org.holdall.annotations.FileArea.NONE;

import org.holdall.annotations.AttachTo;
import org.holdall.annotations.FileArea;
import org.holdall.annotations.Plugin;
import org.holdall.modules.core.questions.QuestionFiles;

/** Files of words to be dragged into texts. */
@Plugin("qtype_ddwtos")
@AttachTo(QuestionFiles.class)
@FileArea(value = "correctfeedback", itemId = NONE, context = "contextid")
@FileArea(value = "partiallycorrectfeedback", itemId = NONE, context = "contextid")
@FileArea(value = "incorrectfeedback", itemId = NONE, context = "contextid")
public record DragIntoTextQuestionFiles() {}
