package org.holdall.modules.core.roles;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.holdall.engine.structure.RestoreScope;
import org.holdall.engine.structure.RestoredRow;
import org.holdall.engine.structure.Row;
import org.holdall.modules.core.enrolments.RestoredEnrolments;
import org.jspecify.annotations.Nullable;

/** Nobody gets rights by an archive that whoever restores it could not give. */
final class RolesHooks extends RolesRestore {
  private static final Set<String> BY_HAND = Set.of("manual", "self", "flatfile");

  private final Set<List<Object>> done = new HashSet<>();
  private @Nullable Set<String> capabilities;
  private @Nullable Set<String> deletedUsers;

  @Override
  protected void beforeOverride(Row row, RestoredRow out, RestoreScope in) {
    long role = in.mapped("ROLE", row.id(OVERRIDE_ROLEID));
    String capability = String.valueOf(row.text(OVERRIDE_CAPABILITY));
    if (capabilities == null) {
      capabilities = column(in.rows("SELECT [name] FROM {capabilities}", 1));
    }
    if (role == 0
        || !in.setting("permissions")
        || in.mapped("overridable role", row.id(OVERRIDE_ROLEID)) == 0
        || row.id(OVERRIDE_PERMISSION) == 0 // as if it were not there
        || !done.add(List.of(role, capability))) {
      out.skip();
    } else if (!capabilities.contains(capability)) {
      out.skip();
      in.warn("The site has no capability " + capability
          + ": its permission in the activity was left out.");
    } else if (!isAdmin(in)) {
      out.skip();
      in.warn("The permission " + capability
          + " in the activity was left out: only a site administrator restores permissions.");
    } else {
      Long known = CourseRoles.of(in).override(role, capability);
      if (known != null) {
        out.update(known);
      }
    }
  }

  @Override
  protected void beforeAssignment(Row row, RestoredRow out, RestoreScope in) {
    long role = in.mapped("ROLE", row.id(ASSIGNMENT_ROLEID));
    long user = in.mapped("USER", row.id(ASSIGNMENT_USERID));
    String component = Objects.requireNonNullElse(row.text(ASSIGNMENT_COMPONENT), "");
    boolean byPlugin = !component.isEmpty();
    if (role == 0
        || user == 0
        || byPlugin && component.startsWith("enrol_") && !byHand(row, in)
        || byPlugin && !component.startsWith("enrol_") && in.config(component, "version") != null
        || isDeleted(user, in)
        || CourseRoles.of(in).assigned(role, user)
        || !done.add(List.of(role, user))) {
      out.skip();
      return;
    }
    if (byPlugin && !component.startsWith("enrol_")) {
      in.warn("A role that " + component + " gave in the activity is now given by hand.");
    }
    out.set("component", "").set("itemid", 0).set("sortorder", 0);
  }

  /** Whether users who come in that way have roles as if somebody had given them; other ways give their roles themselves. */
  private static boolean byHand(Row row, RestoreScope in) {
    long instance = in.mapped("enrol", row.id(ASSIGNMENT_ITEMID));
    String plugin = instance == 0 ? "" : RestoredEnrolments.of(in).plugin(instance);
    return BY_HAND.contains(plugin);
  }

  private boolean isDeleted(long user, RestoreScope in) {
    if (deletedUsers == null) {
      deletedUsers = column(in.rows("SELECT [id] FROM {user} WHERE [deleted] = 1", 1));
    }
    return !deletedUsers.isEmpty() && deletedUsers.contains(Long.toString(in.resolved(user)));
  }

  private static boolean isAdmin(RestoreScope in) {
    String admins = String.valueOf(in.config("core", "siteadmins"));
    return Arrays.asList(admins.split("\\s*,\\s*")).contains(Long.toString(in.word("RESTORER")));
  }

  private static Set<String> column(List<List<@Nullable String>> rows) {
    Set<String> values = new HashSet<>();
    rows.forEach(row -> values.add(String.valueOf(row.get(0))));
    return values;
  }
}
