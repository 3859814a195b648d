package org.holdall.modules.core.questions;

import org.holdall.annotations.Attr;
import org.holdall.annotations.BackupElement;
import org.holdall.annotations.MapsTo;
import org.holdall.annotations.Missing;
import org.holdall.annotations.Source;

/** One question that an activity uses, in one version or always the latest. Hosts say which component and area uses it. */
@BackupElement("question_reference")
@Source(
    table = "question_references",
    key = "itemid",
    is = {"usingcontextid = CONTEXT", "component = :component", "questionarea = :area"})
public record QuestionReference(
    @Attr long id,
    long usingcontextid,
    String component,
    String questionarea,

    @MapsTo(value = QuestionCategories.Entry.class, missing = Missing.KEEP)
    long questionbankentryid,

    Long version) {}
