package org.holdall.modules.qbank.customfields;

import java.util.List;
import org.holdall.annotations.Accept;
import org.holdall.annotations.AttachTo;
import org.holdall.annotations.Attr;
import org.holdall.annotations.BackupElement;
import org.holdall.annotations.Children;
import org.holdall.annotations.Column;
import org.holdall.annotations.Join;
import org.holdall.annotations.Plugin;
import org.holdall.annotations.Since;
import org.holdall.annotations.Source;
import org.holdall.modules.core.questions.Question;

/** What a site's own fields say about a question. */
@Plugin("qbank_customfields")
@AttachTo(Question.class)
@BackupElement(hooks = QuestionCustomFieldsHooks.class)
public record QuestionCustomFields(@Children("customfields") List<Field> fields) {

  /** The value of a field. */
  @BackupElement("customfield")
  @Source(
      table = "customfield_data",
      key = "instanceid",
      where = "c.component = 'qbank_customfields' AND c.area = 'question'",
      without = {
        "fieldid",
        "intvalue",
        "decvalue",
        "shortcharvalue",
        "charvalue",
        "timecreated",
        "timemodified",
        "contextid"
      })
  @Join(table = "customfield_field", as = "f", on = "f.id = t.fieldid")
  @Join(table = "customfield_category", as = "c", on = "c.id = f.categoryid")
  public record Field(
      @Attr long id,
      @Column("f.shortname") String shortname,
      @Column("f.type") String type,

      @Accept(
          rule = "HOLDALL-RICHTEXT",
          because = "its links stay as the archive has them, as in Moodle")
      String value,

      int valueformat,
      @Since("4.5") int valuetrust) {}
}
