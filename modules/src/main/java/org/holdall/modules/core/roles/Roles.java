package org.holdall.modules.core.roles;

import static org.holdall.annotations.Kind.ROLE;
import static org.holdall.annotations.Kind.USER;

import java.util.List;
import org.holdall.annotations.Annotate;
import org.holdall.annotations.Attr;
import org.holdall.annotations.BackupElement;
import org.holdall.annotations.Children;
import org.holdall.annotations.Missing;
import org.holdall.annotations.NotAnId;
import org.holdall.annotations.Plugin;
import org.holdall.annotations.Source;
import org.holdall.annotations.Step;
import org.holdall.annotations.Task;
import org.holdall.annotations.When;

/** Who may do what in one activity. */
@Plugin("core")
@Step(
    value = "roles",
    task = {Task.COURSE, Task.ACTIVITY, Task.BLOCK},
    order = 400)
@BackupElement(value = "roles", hooks = RolesHooks.class)
public record Roles(
    @Children("role_overrides") List<Override> overrides,
    @Children("role_assignments") @When("role_assignments") List<Assignment> assignments) {

  /** A permission that differs here from the role's own. */
  @BackupElement("override")
  @Source(
      table = "role_capabilities",
      key = "contextid",
      of = "CONTEXT",
      fill = {"timemodified = NOW", "modifierid = RESTORER"})
  public record Override(
      @Attr long id,
      @Annotate(value = ROLE, missing = Missing.SKIP) long roleid,
      String capability,
      long permission,
      long timemodified,

      @NotAnId("restore makes whoever restores the modifier")
      long modifierid) {}

  /** A role that a user has here. */
  @BackupElement("assignment")
  @Source(
      table = "role_assignments",
      key = "contextid",
      of = "CONTEXT",
      fill = {"timemodified = NOW", "modifierid = RESTORER"})
  public record Assignment(
      @Attr long id,
      @Annotate(value = ROLE, missing = Missing.SKIP) long roleid,
      @Annotate(value = USER, missing = Missing.SKIP) long userid,
      long timemodified,

      @NotAnId("restore makes whoever restores the modifier")
      long modifierid,

      String component,
      @NotAnId("what it points to depends on the component") long itemid,
      long sortorder) {}
}
