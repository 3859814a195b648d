package org.holdall.modules.core.roles;

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
  /** Users who come in that way have roles as if somebody had given them. */
  private static final Set<String> BY_HAND = Set.of("manual", "self");

  /** Another system says who has which role: whom it no longer knows keeps his, unless the site unenrols at once. */
  private static final Set<String> ELSEWHERE = Set.of("database", "ldap");

  private static final Set<String> KEEPS_ROLES = Set.of("1", "2");

  private final Set<List<Object>> done = new HashSet<>();
  private @Nullable Set<String> deletedUsers;

  @Override
  protected void beforeOverride(Row row, RestoredRow out, RestoreScope in) {
    long role = in.mapped("ROLE", row.id(OVERRIDE_ROLEID));
    long named = in.mapped("overridable role", row.id(OVERRIDE_ROLEID));
    String capability = String.valueOf(row.text(OVERRIDE_CAPABILITY));
    Overriding may = Overriding.of(in);
    if (role == 0
        || !in.setting("permissions")
        || named == 0
        || row.id(OVERRIDE_PERMISSION) == 0 // as if it were not there
        || !done.add(List.of(role, capability))) {
      out.skip();
    } else if (!may.knows(capability)) {
      out.skip();
      in.warn("The site has no capability " + capability
          + ": its permission in the activity was left out.");
    } else if (!may.allows(named, capability)) {
      out.skip();
      in.warn("The permission " + capability
          + " in the activity was left out: the user who restores may not give it.");
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
    String way = byPlugin && component.startsWith("enrol_") ? way(row, in) : "manual";
    boolean byHand = BY_HAND.contains(way);
    String giver = byHand ? "" : "enrol_" + way;
    long item = byHand ? 0 : in.mapped("enrol", row.id(ASSIGNMENT_ITEMID));
    if (role == 0
        || user == 0
        || !byHand && !way.equals("flatfile") && !keeps(way, in)
        || byPlugin && !component.startsWith("enrol_") && in.config(component, "version") != null
        || isDeleted(user, in)
        || CourseRoles.of(in).assigned(role, user, giver, item)
        || !done.add(List.of(role, user, giver, item))) {
      out.skip();
      return;
    }
    if (byPlugin && !component.startsWith("enrol_")) {
      in.warn("A role that " + component + " gave in the activity is now given by hand.");
    }
    out.set("component", giver).set("itemid", item).set("sortorder", 0);
  }

  /** The plugin by which the user with the role came in, empty if that way was not restored. */
  private static String way(Row row, RestoreScope in) {
    long instance = in.mapped("enrol", row.id(ASSIGNMENT_ITEMID));
    return instance == 0 ? "" : RestoredEnrolments.of(in).plugin(instance);
  }

  private static boolean keeps(String way, RestoreScope in) {
    return ELSEWHERE.contains(way)
        && KEEPS_ROLES.contains(String.valueOf(in.config("enrol_" + way, "unenrolaction")));
  }

  private boolean isDeleted(long user, RestoreScope in) {
    if (deletedUsers == null) {
      deletedUsers = column(in.rows("SELECT [id] FROM {user} WHERE [deleted] = 1", 1));
    }
    return !deletedUsers.isEmpty() && deletedUsers.contains(Long.toString(in.resolved(user)));
  }

  private static Set<String> column(List<List<@Nullable String>> rows) {
    Set<String> values = new HashSet<>();
    rows.forEach(row -> values.add(String.valueOf(row.get(0))));
    return values;
  }
}
