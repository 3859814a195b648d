package org.holdall.modules.mod.bigbluebuttonbn;

import static org.holdall.annotations.FileArea.NONE;
import static org.holdall.annotations.Kind.COURSE;
import static org.holdall.annotations.Kind.GROUP;
import static org.holdall.annotations.Kind.USER;

import java.util.List;
import org.holdall.annotations.Accept;
import org.holdall.annotations.Annotate;
import org.holdall.annotations.Attr;
import org.holdall.annotations.BackupElement;
import org.holdall.annotations.Children;
import org.holdall.annotations.Column;
import org.holdall.annotations.Extensions;
import org.holdall.annotations.FileArea;
import org.holdall.annotations.Link;
import org.holdall.annotations.MapsTo;
import org.holdall.annotations.Missing;
import org.holdall.annotations.Name;
import org.holdall.annotations.Plugin;
import org.holdall.annotations.Plugins;
import org.holdall.annotations.RichText;
import org.holdall.annotations.RollDate;
import org.holdall.annotations.Since;
import org.holdall.annotations.Source;
import org.holdall.annotations.When;

/** A meeting, who took part and what was recorded. Recordings themselves are on BigBlueButton's own server. */
@Plugin("mod_bigbluebuttonbn")
@BackupElement(value = "bigbluebuttonbn", hooks = BigBlueButtonHooks.class)
@Source(
    table = "bigbluebuttonbn",
    key = "id",
    of = "ACTIVITY",
    without = {
      "disablecam",
      "disablemic",
      "disableprivatechat",
      "disablepublicchat",
      "disablenote",
      "hideuserlist",
      "guestlinkuid",
      "guestpassword"
    })
@FileArea(value = "intro", itemId = NONE)
@Link(name = "BIGBLUEBUTTONBNINDEX", path = "/mod/bigbluebuttonbn/index.php?id=", to = "COURSE")
@Link(
    name = "BIGBLUEBUTTONBNVIEWBYID",
    path = "/mod/bigbluebuttonbn/view.php?id=",
    to = "COURSE_MODULE")
public record BigBlueButton(
    @Attr long id,
    int type,
    @Annotate(value = COURSE, inforef = false) long course,
    String name,
    @RichText String intro,
    int introformat,
    String meetingid,
    String moderatorpass,
    String viewerpass,
    @Name("wait") @Column("wait") int waiting,
    int record,
    int recordallfromstart,
    int recordhidebutton,
    String welcome,
    int voicebridge,

    @Accept(rule = "HOLDALL-DATE", because = "as in Moodle, it stays where it is")
    long openingtime,

    @Accept(rule = "HOLDALL-DATE", because = "as in Moodle, it stays where it is")
    long closingtime,

    long timecreated,
    @RollDate long timemodified,
    String presentation,
    String participants,
    int userlimit,
    int recordings_html,
    int recordings_deleted,
    int recordings_imported,
    int recordings_preview,
    int clienttype,
    int muteonstart,
    int completionattendance,
    int completionengagementchats,
    int completionengagementtalks,
    int completionengagementraisehand,
    int completionengagementpollvotes,
    int completionengagementemojis,
    Integer guestallowed,
    Integer mustapproveuser,
    @Since("4.5") int showpresentation,
    @Children("logs") @When("userinfo") List<Log> logs,
    @Children("recordings") @When("userinfo") List<Recording> recordings,
    @Plugins(value = "bbbext", sub = true) Extensions extensions) {

  /** That somebody took part, or what the server told afterwards. */
  @BackupElement("log")
  @Source(table = "bigbluebuttonbn_logs", key = "bigbluebuttonbnid")
  public record Log(
      @Attr long id,
      @Annotate(value = COURSE, inforef = false) long courseid,
      @MapsTo(BigBlueButton.class) long bigbluebuttonbnid,
      @Annotate(value = USER, missing = Missing.SKIP) Long userid,
      @RollDate long timecreated,
      String meetingid,

      @Accept(rule = "HOLDALL-AREA", because = "what it records has no files") @RichText
      String log,

      String meta) {}

  /** A recording on the server. */
  @BackupElement("recording")
  @Source(
      table = "bigbluebuttonbn_recordings",
      key = "bigbluebuttonbnid",
      without = {"headless", "usermodified", "timemodified"})
  public record Recording(
      @Attr long id,
      @Annotate(value = COURSE, inforef = false) long courseid,
      @MapsTo(BigBlueButton.class) long bigbluebuttonbnid,
      @Annotate(value = GROUP, inforef = false) Long groupid,
      String recordingid,
      int imported,
      int status,

      @Accept(rule = "HOLDALL-AREA", because = "what it records has no files") @RichText
      String importeddata,

      @RollDate long timecreated) {}
}
