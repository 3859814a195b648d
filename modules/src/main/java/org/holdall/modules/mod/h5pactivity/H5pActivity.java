package org.holdall.modules.mod.h5pactivity;

import static org.holdall.annotations.FileArea.NONE;
import static org.holdall.annotations.Kind.GRADE;
import static org.holdall.annotations.Kind.USER;

import java.math.BigDecimal;
import java.util.List;
import org.holdall.annotations.Annotate;
import org.holdall.annotations.Attr;
import org.holdall.annotations.BackupElement;
import org.holdall.annotations.Children;
import org.holdall.annotations.FileArea;
import org.holdall.annotations.Link;
import org.holdall.annotations.MapsTo;
import org.holdall.annotations.Missing;
import org.holdall.annotations.Plugin;
import org.holdall.annotations.RichText;
import org.holdall.annotations.Source;
import org.holdall.annotations.When;

/** Interactive content, and what users did with it. */
@Plugin("mod_h5pactivity")
@BackupElement("h5pactivity")
@Source(
    table = "h5pactivity",
    key = "id",
    of = "ACTIVITY",
    without = "course",
    fill = "course = COURSE")
@FileArea(value = "intro", itemId = NONE)
@FileArea(value = "package", itemId = NONE)
@Link(name = "H5PACTIVITYINDEX", path = "/mod/h5pactivity/index.php?id=", to = "COURSE")
@Link(name = "H5PACTIVITYVIEWBYID", path = "/mod/h5pactivity/view.php?id=", to = "COURSE_MODULE")
public record H5pActivity(
    @Attr long id,
    String name,
    long timecreated,
    long timemodified,
    @RichText String intro,
    int introformat,
    @Annotate(value = GRADE, inforef = false) Long grade,
    int displayoptions,
    int enabletracking,
    int grademethod,
    Integer reviewmode,
    @Children("attempts") @When("userinfo") List<Attempt> attempts) {

  /** An attempt of a user. */
  @BackupElement("attempt")
  @Source(table = "h5pactivity_attempts", key = "h5pactivityid")
  public record Attempt(
      @Attr long id,
      @MapsTo(H5pActivity.class) long h5pactivityid,
      @Annotate(value = USER, missing = Missing.SKIP) long userid,
      long timecreated,
      long timemodified,
      int attempt,
      Integer rawscore,
      Integer maxscore,
      Integer duration,
      Integer completion,
      Integer success,
      BigDecimal scaled,
      @Children("results") List<Result> results) {}

  /** What a user did in one part of the content. */
  @BackupElement("result")
  @Source(table = "h5pactivity_attempts_results", key = "attemptid")
  public record Result(
      @Attr long id,
      @MapsTo(Attempt.class) long attemptid,
      String subcontent,
      long timecreated,
      String interactiontype,
      String description,
      String correctpattern,
      String response,
      String additionals,
      int rawscore,
      int maxscore,
      Integer duration,
      Integer completion,
      Integer success) {}
}
