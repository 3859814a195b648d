package org.holdall.engine.restore.kind;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.holdall.engine.HoldallException;
import org.holdall.engine.restore.Findings;
import org.holdall.engine.structure.RestoreScope;
import org.holdall.engine.structure.Row;
import org.holdall.tree.model.Element;

/**
 * Roles: never made. A role of the archive is what the user says it is, else the site's role with its short name, its
 * archetype, or {@code teacher} for {@code editingteacher}; only roles that the user may give to others.
 */
final class Roles implements KindRestorer {
  private final NamedRow values;
  private final KindContext context;
  private final Access access;
  private final Map<Long, Found> found = new HashMap<>();
  private final Set<Long> named = new HashSet<>();

  Roles(Element element, KindContext context, Access access) {
    this.values = new NamedRow(element);
    this.context = context;
    this.access = access;
  }

  @Override
  public Found find(Row row) {
    values.at(row);
    return found.computeIfAbsent(values.id("id"), id -> match());
  }

  @Override
  public Found check(Row row, Findings findings) {
    values.at(row);
    String shortname = values.text("shortname");
    try {
      Found match = find(row);
      if (match.id() == 0 && !context.roleMap().containsKey(shortname)) {
        findings.warning(
            "The role \"" + shortname + "\" of the archive has no counterpart that user "
                + context.restorer() + " may assign here: what it allows, and to whom, is left out."
                + " Say what it becomes with --role-map.");
      }
      return match;
    } catch (HoldallException e) {
      findings.error(String.valueOf(e.getMessage()));
      return Found.LEFT_OUT;
    }
  }

  /** What the course calls the role, if the restore says what the course is like. */
  @Override
  public void done(Row row, Found known, long role, RestoreScope in) {
    // Whoever restores must be allowed to change what the role of this name may, not only what one
    // may that stands in for it.
    String shortname = values.at(row).text("shortname");
    long own = context.roleMap().containsKey(shortname) ? role : access.role(shortname);
    if (own != 0) {
      in.map("overridable role", values.id("id"), own);
    }
    String name = values.text("nameincourse");
    long course = in.word("COURSE_CONTEXT");
    String sql = "SELECT [id] FROM {role_names} WHERE [roleid] = ? AND [contextid] = ?";
    if (!name.isEmpty()
        && in.setting("overwrite_conf")
        && named.add(role)
        && (in.setting("new_course") || in.rows(sql, 1, role, course).isEmpty())) {
      in.insert("role_names", Map.of("roleid", role, "contextid", course, "name", name));
    }
  }

  private Found match() {
    String shortname = values.text("shortname");
    List<Access.Role> roles = access.assignable();
    String mapped = context.roleMap().get(shortname);
    if (mapped != null) {
      return mapped.isEmpty() ? Found.LEFT_OUT : Found.existing(said(roles, shortname, mapped));
    }
    String archetype = values.text("archetype");
    Optional<Access.Role> match = first(roles, role -> role.shortname().equals(shortname))
        .or(() -> roles.stream()
            .filter(role -> role.archetype().equals(archetype))
            .min(Comparator.comparingLong(Access.Role::id)))
        .or(() -> shortname.equals("editingteacher")
            ? first(roles, role -> role.shortname().equals("teacher"))
            : Optional.empty());
    return match.map(role -> Found.existing(role.id())).orElse(Found.LEFT_OUT);
  }

  private long said(List<Access.Role> roles, String from, String to) {
    return first(roles, role -> role.shortname().equals(to))
        .map(Access.Role::id)
        .orElseThrow(() -> new HoldallException("--role-map makes \"" + from + "\" the role \"" + to
            + "\", which the site does not have, or user " + context.restorer()
            + " may not assign in this course. Name another role, or none."));
  }

  private static Optional<Access.Role> first(
      List<Access.Role> roles, Predicate<Access.Role> condition) {
    return roles.stream().filter(condition).findFirst();
  }
}
