package org.holdall.modules.qtype.essay;

import java.util.List;
import org.holdall.annotations.Accept;
import org.holdall.annotations.AttachTo;
import org.holdall.annotations.Attr;
import org.holdall.annotations.BackupElement;
import org.holdall.annotations.Children;
import org.holdall.annotations.Plugin;
import org.holdall.annotations.RichText;
import org.holdall.annotations.Source;
import org.holdall.modules.core.questions.Question;

/** A question that is answered by a text or files, and graded by a person. */
@Plugin("qtype_essay")
@AttachTo(Question.class)
public record EssayQuestion(@Children List<Options> options) {

  /** What a response may be, and what its grader is told. */
  @BackupElement("essay")
  @Source(table = "qtype_essay_options", key = "questionid")
  public record Options(
      @Attr long id,
      String responseformat,
      int responserequired,
      int responsefieldlines,
      Long minwordlimit,
      Long maxwordlimit,
      int attachments,
      int attachmentsrequired,
      @RichText String graderinfo,
      int graderinfoformat,

      @Accept(
          rule = "HOLDALL-RICHTEXT",
          because = "its links stay as the archive has them, as in Moodle")
      String responsetemplate,

      int responsetemplateformat,
      String filetypeslist,
      long maxbytes) {}
}
