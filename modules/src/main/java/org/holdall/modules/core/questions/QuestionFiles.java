package org.holdall.modules.core.questions;

import static org.holdall.annotations.FileArea.NONE;
import static org.holdall.annotations.Kind.CONTEXT;
import static org.holdall.annotations.Kind.QUESTION_CATEGORY;

import org.holdall.annotations.Annotate;
import org.holdall.annotations.BackupElement;
import org.holdall.annotations.Extensions;
import org.holdall.annotations.FileArea;
import org.holdall.annotations.Plugin;
import org.holdall.annotations.Plugins;
import org.holdall.annotations.Source;
import org.holdall.annotations.Step;
import org.holdall.annotations.Task;

/**
 * All files of the question banks in the backup, of whatever question; of those of question types, the files of types that
 * attach file areas.
 */
@Plugin("core")
@Step(value = "question_files", task = Task.FINAL, order = 210, annotateOnly = true)
@BackupElement("question_category")
@Source(
    table = "question_categories",
    annotated = QUESTION_CATEGORY,
    without = {"name", "info", "infoformat", "stamp", "parent", "sortorder", "idnumber"})
@FileArea(value = "questiontext", component = "question", itemId = NONE, context = "contextid")
@FileArea(value = "generalfeedback", component = "question", itemId = NONE, context = "contextid")
@FileArea(value = "answer", component = "question", itemId = NONE, context = "contextid")
@FileArea(value = "answerfeedback", component = "question", itemId = NONE, context = "contextid")
@FileArea(value = "hint", component = "question", itemId = NONE, context = "contextid")
@FileArea(value = "correctfeedback", component = "question", itemId = NONE, context = "contextid")
@FileArea(
    value = "partiallycorrectfeedback",
    component = "question",
    itemId = NONE,
    context = "contextid")
@FileArea(value = "incorrectfeedback", component = "question", itemId = NONE, context = "contextid")
public record QuestionFiles(
    @Annotate(value = CONTEXT, inforef = false) long contextid,
    @Plugins("qtype") Extensions types) {}
