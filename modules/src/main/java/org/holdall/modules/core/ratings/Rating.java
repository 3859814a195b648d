package org.holdall.modules.core.ratings;

import static org.holdall.annotations.Kind.GRADE;
import static org.holdall.annotations.Kind.USER;

import org.holdall.annotations.Annotate;
import org.holdall.annotations.Attr;
import org.holdall.annotations.BackupElement;
import org.holdall.annotations.Name;
import org.holdall.annotations.Source;

/** A rating of the parent element. The parent says what that is with {@code component} and {@code area}. */
@BackupElement("rating")
@Source(
    table = "rating",
    key = "itemid",
    is = {"contextid = CONTEXT", "component = :component", "ratingarea = :area"})
public record Rating(
    @Attr long id,
    String component,
    String ratingarea,
    @Annotate(GRADE) long scaleid,
    @Name("value") long rating,
    @Annotate(USER) long userid,
    long timecreated,
    long timemodified) {}
