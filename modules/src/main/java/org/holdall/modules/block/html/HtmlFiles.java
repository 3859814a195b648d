package org.holdall.modules.block.html;

import static org.holdall.annotations.FileArea.NONE;

import org.holdall.annotations.Attr;
import org.holdall.annotations.BackupElement;
import org.holdall.annotations.FileArea;
import org.holdall.annotations.Plugin;
import org.holdall.annotations.Source;
import org.holdall.annotations.Step;
import org.holdall.annotations.Task;

/** The files in the block's text. */
@Plugin("block_html")
@Step(value = "files", task = Task.BLOCK, order = 110, annotateOnly = true)
@BackupElement("block")
@Source(table = "block_instances", key = "id", of = "BLOCK")
@FileArea(value = "content", itemId = NONE)
public record HtmlFiles(@Attr long id) {}
