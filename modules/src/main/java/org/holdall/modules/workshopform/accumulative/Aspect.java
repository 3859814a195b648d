package org.holdall.modules.workshopform.accumulative;

import static org.holdall.annotations.Kind.GRADE;

import org.holdall.annotations.Accept;
import org.holdall.annotations.Annotate;
import org.holdall.annotations.AttachTo;
import org.holdall.annotations.Attr;
import org.holdall.annotations.BackupElement;
import org.holdall.annotations.FileArea;
import org.holdall.annotations.Plugin;
import org.holdall.annotations.Source;
import org.holdall.modules.mod.workshop.Workshop;

/** What is looked at, and its points or its scale. */
@Plugin("workshopform_accumulative")
@AttachTo(Workshop.class)
@BackupElement("workshopform_accumulative_dimension")
@Source(table = "workshopform_accumulative", key = "workshopid")
@FileArea("description")
public record Aspect(
    @Attr long id,
    Long sort,

    @Accept(
        rule = "HOLDALL-RICHTEXT",
        because = "its links stay as the archive has them, as in Moodle")
    String description,

    Integer descriptionformat,
    @Annotate(GRADE) long grade,
    Integer weight) {}
