package org.holdall.modules.mod.chat;

import static org.holdall.annotations.FileArea.NONE;
import static org.holdall.annotations.Kind.GROUP;
import static org.holdall.annotations.Kind.USER;

import java.util.List;
import org.holdall.annotations.Accept;
import org.holdall.annotations.Annotate;
import org.holdall.annotations.Attr;
import org.holdall.annotations.BackupElement;
import org.holdall.annotations.Children;
import org.holdall.annotations.Column;
import org.holdall.annotations.FileArea;
import org.holdall.annotations.Link;
import org.holdall.annotations.Name;
import org.holdall.annotations.Plugin;
import org.holdall.annotations.RichText;
import org.holdall.annotations.RollDate;
import org.holdall.annotations.Source;
import org.holdall.annotations.When;

/** A chat, and what was said. */
@Plugin("mod_chat")
@BackupElement("chat")
@Source(table = "chat", key = "id", of = "ACTIVITY", without = "course", fill = "course = COURSE")
@FileArea(value = "intro", itemId = NONE)
@Link(name = "CHATINDEX", path = "/mod/chat/index.php?id=", to = "COURSE")
@Link(name = "CHATVIEWBYID", path = "/mod/chat/view.php?id=", to = "COURSE_MODULE")
public record Chat(
    @Attr long id,
    String name,
    @RichText String intro,
    int introformat,
    long keepdays,
    int studentlogs,
    @RollDate long chattime,
    int schedule,
    long timemodified,
    @Children("messages") @When("userinfo") List<Said> messages) {

  /** What somebody said, or that somebody came or left. */
  @BackupElement("message")
  @Source(table = "chat_messages", key = "chatid")
  public record Said(
      @Attr long id,
      @Annotate(USER) long userid,
      @Annotate(GROUP) long groupid,
      @Column("issystem") int system,

      @Name("message_text")
      @Accept(rule = "HOLDALL-AREA", because = "messages of a chat have no files")
      @RichText
      String message,

      long timestamp) {}
}
