package org.holdall.modules.core.badges;

import static org.holdall.annotations.Kind.COURSE;
import static org.holdall.annotations.Kind.ROLE;
import static org.holdall.annotations.Kind.USER;

import java.util.List;
import org.holdall.annotations.Accept;
import org.holdall.annotations.Annotate;
import org.holdall.annotations.Attr;
import org.holdall.annotations.BackupElement;
import org.holdall.annotations.Children;
import org.holdall.annotations.Column;
import org.holdall.annotations.FileArea;
import org.holdall.annotations.Join;
import org.holdall.annotations.MapsTo;
import org.holdall.annotations.Missing;
import org.holdall.annotations.NotAnId;
import org.holdall.annotations.Plugin;
import org.holdall.annotations.RollDate;
import org.holdall.annotations.Source;
import org.holdall.annotations.Step;
import org.holdall.annotations.Task;
import org.holdall.annotations.When;
import org.holdall.modules.core.tags.ItemTag;

/** Badges of the course, without those that are archived. */
@Plugin("core")
@Step(value = "badges", task = Task.FINAL, order = 360)
@When("badges")
@BackupElement(value = "badges", hooks = BadgesHooks.class)
public record Badges(@Children List<Badge> badges) {

  /** A badge. A restored one belongs to the course (type 2) and is not active yet (status 0). */
  @BackupElement("badge")
  @Source(
      table = "badge",
      key = "courseid",
      of = "COURSE",
      where = "t.status <> 4",
      fill = {"type = 2", "status = 0"})
  @FileArea(value = "badgeimage", component = "badges")
  public record Badge(
      @Attr long id,
      String name,
      String description,
      long timecreated,
      long timemodified,
      @Annotate(value = USER, missing = Missing.RESTORER) long usercreated,
      @Annotate(value = USER, missing = Missing.RESTORER) long usermodified,
      String issuername,
      String issuerurl,
      String issuercontact,
      @RollDate Long expiredate,
      Long expireperiod,
      int type,
      @Annotate(value = COURSE, inforef = false) Long courseid,
      String message,
      String messagesubject,
      int attachment,
      int notification,
      int status,
      Long nextcron,
      String version,
      String language,
      String imageauthorname,
      String imageauthoremail,
      String imageauthorurl,
      String imagecaption,

      @Children(value = "criteria", omitEmpty = true) @When("all_activities")
      List<Criterion> criteria,

      @Children List<Endorsement> endorsements,
      @Children("alignments") List<Alignment> alignments,
      @Children("relatedbadges") List<Related> related,
      @Children("manual_awards") List<ManualAward> awards,

      @Children(
          value = "tags",
          with = {"component = 'core_badges'", "itemtype = 'badge'"})
      List<ItemTag> tags) {}

  /** Something a user must do to earn the badge. */
  @BackupElement("criterion")
  @Source(table = "badge_criteria", key = "badgeid")
  public record Criterion(
      @Attr long id,
      @MapsTo(Badge.class) long badgeid,
      Long criteriatype,
      int method,

      @Accept(
          rule = "HOLDALL-RICHTEXT",
          because = "its links stay as the archive has them, as in Moodle")
      String description,

      int descriptionformat,
      @Children("parameters") List<Parameter> parameters) {}

  /** A detail of a criterion; its name holds the id of what the criterion is about. */
  @BackupElement("parameter")
  @Source(table = "badge_criteria_param", key = "critid")
  @Join(table = "badge_criteria", as = "c", on = "c.id = t.critid")
  public record Parameter(
      @Attr long id,
      @MapsTo(Criterion.class) long critid,
      String name,
      String value,
      @Column("c.criteriatype") Long criteriatype) {}

  /** Somebody else's word for the badge. */
  @BackupElement("endorsement")
  @Source(table = "badge_endorsement", key = "badgeid")
  public record Endorsement(
      @Attr long id,
      @MapsTo(Badge.class) long badgeid,
      String issuername,
      String issuerurl,
      String issueremail,

      @NotAnId("an address that another site gave the claim")
      String claimid,

      String claimcomment,
      @RollDate long dateissued) {}

  /** A goal outside the site that the badge serves. */
  @BackupElement("alignment")
  @Source(table = "badge_alignment", key = "badgeid")
  public record Alignment(
      @Attr long id,
      @MapsTo(Badge.class) long badgeid,
      String targetname,
      String targeturl,
      String targetdescription,
      String targetframework,
      String targetcode) {}

  /** Another badge like this one. */
  @BackupElement("relatedbadge")
  @Source(table = "badge_related", key = "badgeid")
  public record Related(
      @Attr long id,
      @MapsTo(Badge.class) long badgeid,
      @MapsTo(value = Badge.class, missing = Missing.SKIP) Long relatedbadgeid) {}

  /** An award by a person. */
  @BackupElement("manual_award")
  @Source(table = "badge_manual_award", key = "badgeid")
  public record ManualAward(
      @Attr long id,
      @MapsTo(Badge.class) long badgeid,

      @Accept(
          rule = "HOLDALL-USERINFO",
          because = "badges.xml has the awards of all whom the backup names")
      @Annotate(value = USER, missing = Missing.SKIP)
      long recipientid,

      @Annotate(value = USER, missing = Missing.SKIP) long issuerid,
      @Annotate(value = ROLE, missing = Missing.SKIP) long issuerrole,
      @RollDate long datemet) {}
}
