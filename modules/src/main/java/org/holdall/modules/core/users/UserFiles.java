package org.holdall.modules.core.users;

import static org.holdall.annotations.FileArea.NONE;
import static org.holdall.annotations.Kind.USER;

import org.holdall.annotations.Attr;
import org.holdall.annotations.BackupElement;
import org.holdall.annotations.FileArea;
import org.holdall.annotations.Plugin;
import org.holdall.annotations.Source;
import org.holdall.annotations.Step;
import org.holdall.annotations.Task;
import org.holdall.annotations.When;

/** Pictures of the users, and the files in their descriptions. */
@Plugin("core")
@Step(value = "user_files", task = Task.FINAL, order = 300, annotateOnly = true)
@When("users & !anonymize")
@BackupElement("context")
@Source(table = "context", key = "instanceid", annotated = USER, is = "contextlevel = 30")
@FileArea(value = "profile", component = "user", itemId = NONE, context = "id")
@FileArea(value = "icon", component = "user", itemId = NONE, context = "id")
public record UserFiles(@Attr long id) {}
