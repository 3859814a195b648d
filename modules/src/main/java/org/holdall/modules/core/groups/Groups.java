package org.holdall.modules.core.groups;

import static org.holdall.annotations.Kind.GROUP;
import static org.holdall.annotations.Kind.GROUPING;
import static org.holdall.annotations.Kind.USER;

import java.util.List;
import org.holdall.annotations.Accept;
import org.holdall.annotations.Annotate;
import org.holdall.annotations.Attr;
import org.holdall.annotations.BackupElement;
import org.holdall.annotations.Children;
import org.holdall.annotations.FileArea;
import org.holdall.annotations.Missing;
import org.holdall.annotations.NotAnId;
import org.holdall.annotations.Plugin;
import org.holdall.annotations.Source;
import org.holdall.annotations.Step;
import org.holdall.annotations.Task;
import org.holdall.annotations.When;

/** Groups and groupings that the backup refers to. */
@Plugin("core")
@Step(value = "groups", task = Task.FINAL, order = 100)
@BackupElement(value = "groups", hooks = GroupsHooks.class)
public record Groups(
    @Children @When("groups") List<Group> groups,

    @Children("groupcustomfields") @When("groups & customfield")
    List<GroupCustomField> groupcustomfields,

    @Children("groupings") @When("groups") List<Grouping> groupings,

    @Children("groupings/groupingcustomfields") @When("groups & customfield")
    List<GroupingCustomField> groupingcustomfields) {

  /** A group of users. */
  @BackupElement("group")
  @Source(table = "groups", annotated = GROUP, without = "courseid", fill = "courseid = COURSE")
  @FileArea(value = "description", component = "group")
  @FileArea(value = "icon", component = "group")
  public record Group(
      @Attr long id,
      String name,
      String idnumber,

      @Accept(
          rule = "HOLDALL-RICHTEXT",
          because = "its links stay as the archive has them, as in Moodle")
      String description,

      int descriptionformat,
      String enrolmentkey,

      @NotAnId("a revision; the picture is a file of the group")
      long picture,

      int visibility,
      int participation,
      long timecreated,
      long timemodified,
      @Children("group_members") @When("users") List<Member> members) {}

  /** A member of a group. */
  @BackupElement("group_member")
  @Source(table = "groups_members", key = "groupid")
  public record Member(
      @Attr long id,
      @Annotate(value = USER, missing = Missing.SKIP) long userid,
      long timeadded,
      String component,
      @NotAnId("what it points to depends on the component") long itemid) {}

  /** A set of groups. */
  @BackupElement("grouping")
  @Source(
      table = "groupings",
      annotated = GROUPING,
      without = "courseid",
      fill = "courseid = COURSE")
  @FileArea(value = "description", component = "grouping")
  public record Grouping(
      @Attr long id,
      String name,
      String idnumber,

      @Accept(
          rule = "HOLDALL-RICHTEXT",
          because = "its links stay as the archive has them, as in Moodle")
      String description,

      int descriptionformat,
      String configdata,
      long timecreated,
      long timemodified,
      @Children("grouping_groups") List<GroupingGroup> groups) {}

  /** A group that belongs to a grouping. */
  @BackupElement("grouping_group")
  @Source(table = "groupings_groups", key = "groupingid")
  public record GroupingGroup(
      @Attr long id,
      @Annotate(value = GROUP, inforef = false) long groupid,
      long timeadded) {}
}
