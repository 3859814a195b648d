package org.holdall.modules.mod.chat;

import org.holdall.annotations.Link;
import org.holdall.annotations.Plugin;

/** Links to chat activities. */
@Plugin("mod_chat")
@Link(name = "CHATINDEX", path = "/mod/chat/index.php?id=", to = "COURSE")
@Link(name = "CHATVIEWBYID", path = "/mod/chat/view.php?id=", to = "COURSE_MODULE")
record ChatLinks() {}
