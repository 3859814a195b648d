package org.holdall.modules.qtype.ddmarker;

import static org.holdall.annotations.FileArea.NONE;

import org.holdall.annotations.AttachTo;
import org.holdall.annotations.FileArea;
import org.holdall.annotations.Plugin;
import org.holdall.modules.core.questions.QuestionFiles;

/** Files of markers to be dragged onto pictures. */
@Plugin("qtype_ddmarker")
@AttachTo(QuestionFiles.class)
@FileArea(value = "correctfeedback", itemId = NONE, context = "contextid")
@FileArea(value = "partiallycorrectfeedback", itemId = NONE, context = "contextid")
@FileArea(value = "incorrectfeedback", itemId = NONE, context = "contextid")
@FileArea(value = "bgimage", itemId = NONE, context = "contextid")
public record DragMarkersQuestionFiles() {}
