package org.holdall.modules.core.roles;

import static org.holdall.annotations.Kind.ROLE;

import java.util.List;
import org.holdall.annotations.Attr;
import org.holdall.annotations.BackupElement;
import org.holdall.annotations.Children;
import org.holdall.annotations.Column;
import org.holdall.annotations.Join;
import org.holdall.annotations.Plugin;
import org.holdall.annotations.Source;
import org.holdall.annotations.Step;
import org.holdall.annotations.Task;

/** The roles that the backup refers to. Restore finds the site's own by these; it makes none. */
@Plugin("core")
@Step(value = "roles", task = Task.FINAL, order = 320)
@BackupElement("roles_definition")
public record RolesDefinition(@Children List<Role> roles) {

  /** A role, and what the course calls it. */
  @BackupElement("role")
  @Source(table = "role", annotated = ROLE)
  @Join(
      table = "role_names",
      as = "n",
      on = "n.roleid = t.id AND n.contextid = CONTEXT",
      optional = true)
  public record Role(
      @Attr long id,
      String name,
      String shortname,
      @Column("n.name") String nameincourse,
      String description,
      long sortorder,
      String archetype) {}
}
