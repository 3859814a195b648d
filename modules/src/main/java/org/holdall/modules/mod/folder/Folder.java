package org.holdall.modules.mod.folder;

import static org.holdall.annotations.FileArea.NONE;

import org.holdall.annotations.Attr;
import org.holdall.annotations.BackupElement;
import org.holdall.annotations.FileArea;
import org.holdall.annotations.Link;
import org.holdall.annotations.Plugin;
import org.holdall.annotations.RichText;
import org.holdall.annotations.Source;
import org.jspecify.annotations.Nullable;

/** A folder of files. */
@Plugin("mod_folder")
@BackupElement(value = "folder", hooks = FolderHooks.class)
@Source(table = "folder", key = "id", of = "ACTIVITY", without = "course", fill = "course = COURSE")
@FileArea(value = "intro", itemId = NONE)
@FileArea(value = "content", itemId = NONE)
@Link(name = "FOLDERINDEX", path = "/mod/folder/index.php?id=", to = "COURSE")
@Link(name = "FOLDERVIEWBYID", path = "/mod/folder/view.php?id=", to = "COURSE_MODULE")
public record Folder(
    @Attr long id,
    String name,
    @RichText @Nullable String intro,
    int introformat,
    long revision,
    long timemodified,
    int display,
    int showexpanded,
    int showdownloadfolder,
    int forcedownload) {}
