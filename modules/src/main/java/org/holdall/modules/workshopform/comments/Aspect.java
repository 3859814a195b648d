package org.holdall.modules.workshopform.comments;

import org.holdall.annotations.Accept;
import org.holdall.annotations.AttachTo;
import org.holdall.annotations.Attr;
import org.holdall.annotations.BackupElement;
import org.holdall.annotations.FileArea;
import org.holdall.annotations.Plugin;
import org.holdall.annotations.Source;
import org.holdall.modules.mod.workshop.Workshop;

/** What is looked at. */
@Plugin("workshopform_comments")
@AttachTo(Workshop.class)
@BackupElement("workshopform_comments_dimension")
@Source(table = "workshopform_comments", key = "workshopid")
@FileArea("description")
@Accept(rule = "HOLDALL-RICHTEXT", because = "its links stay as the archive has them, as in Moodle")
public record Aspect(@Attr long id, Long sort, String description, Integer descriptionformat) {}
