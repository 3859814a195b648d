package org.holdall.modules.core.questions;

import static org.holdall.annotations.Kind.CONTEXT;
import static org.holdall.annotations.Kind.QUESTION_CATEGORY;
import static org.holdall.annotations.Kind.USER;

import java.util.List;
import org.holdall.annotations.Accept;
import org.holdall.annotations.Annotate;
import org.holdall.annotations.Attr;
import org.holdall.annotations.BackupElement;
import org.holdall.annotations.Children;
import org.holdall.annotations.Column;
import org.holdall.annotations.Join;
import org.holdall.annotations.MapsTo;
import org.holdall.annotations.Missing;
import org.holdall.annotations.NotAnId;
import org.holdall.annotations.Plugin;
import org.holdall.annotations.Source;
import org.holdall.annotations.Step;
import org.holdall.annotations.Task;

/** The question bank as far as the backup refers to it: always whole contexts. */
@Plugin("core")
@Step(value = "questions", task = Task.FINAL, order = 200)
@BackupElement("question_categories")
public record QuestionCategories(@Children List<Category> categories) {

  /** A category of questions. */
  @BackupElement("question_category")
  @Source(table = "question_categories", annotated = QUESTION_CATEGORY)
  @Join(table = "context", as = "c", on = "c.id = t.contextid")
  public record Category(
      @Attr long id,
      String name,
      @Annotate(value = CONTEXT, inforef = false) long contextid,
      @Column("c.contextlevel") long contextlevel,

      @Column("c.instanceid") @NotAnId("only tells people which context the category was in")
      long contextinstanceid,

      @Accept(
          rule = "HOLDALL-RICHTEXT",
          because = "its links stay as the archive has them, as in Moodle")
      String info,

      int infoformat,
      String stamp,
      @MapsTo(Category.class) long parent,
      long sortorder,
      String idnumber,
      @Children("question_bank_entries") List<Entry> entries) {}

  /** A question through all its versions. */
  @BackupElement("question_bank_entry")
  @Source(table = "question_bank_entries", key = "questioncategoryid")
  public record Entry(
      @Attr long id,
      @MapsTo(Category.class) long questioncategoryid,
      String idnumber,

      @Annotate(value = USER, inforef = false, missing = Missing.SAMESITE_ELSE_RESTORER)
      Long ownerid,

      @Children("question_version") List<Version> versions) {}

  /** A version of a question. Moodle gives the element the plural, and the list the singular. */
  @BackupElement("question_versions")
  @Source(table = "question_versions", key = "questionbankentryid", without = "questionid")
  public record Version(
      @Attr long id,
      long version,
      String status,
      @Children("questions") List<Question> questions) {}
}
