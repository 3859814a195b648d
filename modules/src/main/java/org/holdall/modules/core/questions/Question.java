package org.holdall.modules.core.questions;

import static org.holdall.annotations.Kind.CONTEXT;
import static org.holdall.annotations.Kind.USER;

import java.math.BigDecimal;
import java.util.List;
import org.holdall.annotations.Accept;
import org.holdall.annotations.Annotate;
import org.holdall.annotations.Attr;
import org.holdall.annotations.BackupElement;
import org.holdall.annotations.Children;
import org.holdall.annotations.Column;
import org.holdall.annotations.Extensions;
import org.holdall.annotations.Join;
import org.holdall.annotations.MapsTo;
import org.holdall.annotations.Missing;
import org.holdall.annotations.NotAnId;
import org.holdall.annotations.Plugins;
import org.holdall.annotations.RichText;
import org.holdall.annotations.Source;

/**
 * A question as its type, its feedback and what other plugins know of it describe it. Its files come by {@link
 * QuestionFiles}.
 *
 * @param parent the question that this one is a part of, or 0
 */
@BackupElement("question")
@Source(table = "question", key = "v.id")
@Join(table = "question_versions", as = "v", on = "v.questionid = t.id")
public record Question(
    @Attr long id,
    @MapsTo(Question.class) long parent,
    String name,

    @Accept(rule = "HOLDALL-AREA", because = "the step question_files collects what questions have")
    @RichText
    String questiontext,

    int questiontextformat,
    @RichText String generalfeedback,
    int generalfeedbackformat,
    BigDecimal defaultmark,
    BigDecimal penalty,
    String qtype,
    long length,
    String stamp,
    long timecreated,
    long timemodified,

    @Annotate(value = USER, inforef = false, missing = Missing.SAMESITE_ELSE_RESTORER)
    Long createdby,

    @Annotate(value = USER, inforef = false, missing = Missing.SAMESITE_ELSE_RESTORER)
    Long modifiedby,

    @Plugins(value = "qtype", by = "qtype") Extensions type,
    @Plugins({"qbank", "local"}) Extensions plugins,
    @Children("question_hints") List<Hint> hints,
    @Children("tags") List<QuestionTag> tags) {

  /** A hint that learners get after a wrong answer. */
  @BackupElement("question_hint")
  @Source(table = "question_hints", key = "questionid")
  public record Hint(
      @Attr long id,

      @Accept(
          rule = "HOLDALL-AREA",
          because = "the step question_files collects what questions have")
      @RichText
      String hint,

      int hintformat,
      Integer shownumcorrect,
      Integer clearwrong,
      String options) {}

  /**
   * A tag of the question.
   *
   * @param id the tag's, not that of its use
   * @param contextid of the question bank, or of a course that gave the question a tag of its own
   */
  @BackupElement("tag")
  @Source(
      table = "tag_instance",
      key = "itemid",
      is = {"component = 'core_question'", "itemtype = 'question'"},
      orderBy = "tagid",
      without = {"id", "tiuserid", "ordering", "timecreated", "timemodified"})
  @Join(table = "tag", as = "tag", on = "tag.id = t.tagid")
  public record QuestionTag(
      @Attr @Column("tagid") @NotAnId("restore finds or makes the tag by its name")
      long id,

      @Attr @Annotate(value = CONTEXT, inforef = false) Long contextid,
      @Column("tag.name") String name,
      @Column("tag.rawname") String rawname) {}
}
