package org.holdall.modules.qbank.comment;

import static org.holdall.annotations.Kind.USER;

import java.util.List;
import org.holdall.annotations.Annotate;
import org.holdall.annotations.AttachTo;
import org.holdall.annotations.Attr;
import org.holdall.annotations.BackupElement;
import org.holdall.annotations.Children;
import org.holdall.annotations.MapsTo;
import org.holdall.annotations.Missing;
import org.holdall.annotations.Plugin;
import org.holdall.annotations.Source;
import org.holdall.modules.core.questions.Question;

/** What people say about a question. It is in the backup with or without users, and brings no users along. */
@Plugin("qbank_comment")
@AttachTo(Question.class)
@BackupElement(hooks = QuestionCommentsHooks.class)
public record QuestionComments(@Children("comments") List<Comment> comments) {

  /** A comment. */
  @BackupElement("comment")
  @Source(
      table = "comments",
      key = "itemid",
      is = {
        "contextid = SYSTEM_CONTEXT",
        "component = 'qbank_comment'",
        "commentarea = 'question'",
      })
  public record Comment(
      @Attr long id,
      String component,
      String commentarea,
      @MapsTo(Question.class) long itemid,
      long contextid,
      String content,
      int format,

      @Annotate(value = USER, inforef = false, missing = Missing.KEEP)
      long userid,

      long timecreated) {}
}
