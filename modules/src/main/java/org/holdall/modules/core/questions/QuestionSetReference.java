package org.holdall.modules.core.questions;

import static org.holdall.annotations.Kind.CONTEXT;

import org.holdall.annotations.Annotate;
import org.holdall.annotations.Attr;
import org.holdall.annotations.BackupElement;
import org.holdall.annotations.Missing;
import org.holdall.annotations.Source;

/**
 * Questions of which an activity draws lots. Hosts say which component and area uses them.
 *
 * @param filtercondition JSON, with the ids of categories and tags
 */
@BackupElement("question_set_reference")
@Source(
    table = "question_set_references",
    key = "itemid",
    is = {"usingcontextid = CONTEXT", "component = :component", "questionarea = :area"})
public record QuestionSetReference(
    @Attr long id,
    long usingcontextid,
    String component,
    String questionarea,

    @Annotate(value = CONTEXT, inforef = false, missing = Missing.KEEP)
    long questionscontextid,

    String filtercondition) {}
