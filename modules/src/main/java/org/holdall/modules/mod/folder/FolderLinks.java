package org.holdall.modules.mod.folder;

import org.holdall.annotations.Link;
import org.holdall.annotations.Plugin;

/** Links to folder activities. */
@Plugin("mod_folder")
@Link(name = "FOLDERINDEX", path = "/mod/folder/index.php?id=", to = "COURSE")
@Link(name = "FOLDERVIEWBYID", path = "/mod/folder/view.php?id=", to = "COURSE_MODULE")
record FolderLinks() {}
