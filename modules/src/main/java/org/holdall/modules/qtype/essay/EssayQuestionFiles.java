package org.holdall.modules.qtype.essay;

import static org.holdall.annotations.FileArea.NONE;

import org.holdall.annotations.AttachTo;
import org.holdall.annotations.FileArea;
import org.holdall.annotations.Plugin;
import org.holdall.modules.core.questions.QuestionFiles;

/** Files of essay questions. */
@Plugin("qtype_essay")
@AttachTo(QuestionFiles.class)
@FileArea(value = "graderinfo", itemId = NONE, context = "contextid")
public record EssayQuestionFiles() {}
