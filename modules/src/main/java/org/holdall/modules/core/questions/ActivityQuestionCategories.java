package org.holdall.modules.core.questions;

import static org.holdall.annotations.Kind.CONTEXT;
import static org.holdall.annotations.Kind.QUESTION_CATEGORY;

import org.holdall.annotations.Annotate;
import org.holdall.annotations.Attr;
import org.holdall.annotations.BackupElement;
import org.holdall.annotations.Plugin;
import org.holdall.annotations.Source;
import org.holdall.annotations.Step;
import org.holdall.annotations.Task;
import org.holdall.annotations.When;

/** The question categories that an activity needs: all of the contexts it takes any question from. */
@Plugin("core")
@Step(value = "question_categories", task = Task.ACTIVITY, order = 340, annotateOnly = true)
@When("question_bank")
@BackupElement("question_category")
@Source(table = "question_categories", key = "contextid", annotated = CONTEXT)
public record ActivityQuestionCategories(
    @Attr @Annotate(QUESTION_CATEGORY) long id) {}
