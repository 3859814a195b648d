package org.holdall.modules.core.enrolments;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.holdall.engine.structure.EmptiedCourse;
import org.holdall.engine.structure.RestoreScope;
import org.holdall.engine.structure.RestoredRow;
import org.holdall.engine.structure.Row;
import org.holdall.modules.core.enrolments.EnrolPlugin.Users;
import org.jspecify.annotations.Nullable;

/** Which ways into the course are restored, and who comes in by them. */
public final class EnrolmentsHooks extends EnrolmentsRestore {
  private static final String MANUAL = "manual";
  private static final long SUSPENDED = 1;
  private static final String NAMED_TOOLS = "LTI-1p3";

  /** Users of the current instance who are in already. */
  private final Set<Long> synchronised = new HashSet<>();

  /** Of the current instance, if the site keeps up who comes by it. */
  private @Nullable Incomers incomers;

  private EnrolPlugin plugin = EnrolPlugin.OTHER;
  private boolean wasDisabled;
  private long instance;
  private @Nullable Boolean on;

  /** Status of the user who comes in. */
  private long said;

  /** Made by generated code. */
  public EnrolmentsHooks() {}

  /** Ways by which the user who restores may let nobody out are not his to close; an administrator closes all. */
  @Override
  public void beforeEmptying(EmptiedCourse course) {
    if (course.administrator()) {
      return;
    }
    String sql = "SELECT [id], [enrol] FROM {enrol} WHERE [courseid] = ?";
    for (List<@Nullable String> way : course.rows(sql, 2, course.id())) {
      String name = String.valueOf(way.get(1));
      if (!EnrolPlugin.named(name).byHand() || !course.may("enrol/" + name + ":unenrol")) {
        course.keepWay(Long.parseLong(String.valueOf(way.get(0))));
      }
    }
  }

  @Override
  protected void beforeEnrol(Row row, RestoredRow out, RestoreScope in) {
    RestoredEnrolments all = RestoredEnrolments.of(in);
    String name = String.valueOf(row.text(ENROL_ENROL));
    boolean byHand = in.value("enrolments").equals("0");
    String way = byHand ? MANUAL : name;
    plugin = EnrolPlugin.named(way);
    wasDisabled = row.id(ENROL_STATUS) != 0;
    instance = 0;
    on = null;
    synchronised.clear();
    incomers = null;
    if (!wanted(in) || !mayCome(name, byHand, row, in)) {
      out.skip();
      return;
    }
    instance = known(way, row, all, in);
    if (instance != 0) {
      out.extend(instance);
    } else if (!way.equals(name) || plugin.isBare()) {
      instance = DefaultInstances.add(way, in);
      all.made(instance, way);
      out.extend(instance);
    } else {
      values(row, out, in);
      out.set("sortorder", all.place());
    }
  }

  private static boolean wanted(RestoreScope in) {
    return in.setting("users") || in.value("enrolments").equals("2");
  }

  /** Whether the site can have the instance at all. */
  private boolean mayCome(String name, boolean byHand, Row row, RestoreScope in) {
    if (!RestoredEnrolments.isEnabled(byHand ? MANUAL : name, in)) {
      in.warn("The site does not enrol by " + name
          + ": that way into the course, and who came by it, was left out.");
      return false;
    }
    return switch (plugin) {
      case OTHER -> false;
      case COHORT ->
        in.sameSite()
            && in.mapped("ROLE", row.id(ENROL_ROLEID)) != 0
            && exists("cohort", row.id(ENROL_CUSTOMINT1), in);
      case META -> in.sameSite() && exists("course", row.id(ENROL_CUSTOMINT1), in);
      default -> true;
    };
  }

  private static boolean exists(String table, long id, RestoreScope in) {
    return !in.rows("SELECT [id] FROM {" + table + "} WHERE [id] = ?", 1, id).isEmpty();
  }

  /** The course's own instance that is taken instead, 0 for none. */
  private long known(String name, Row row, RestoredEnrolments all, RestoreScope in) {
    if (plugin.single) {
      return all.find(name, Map.of());
    }
    if (plugin.same.isEmpty() || in.setting("new_course")) {
      return 0;
    }
    Map<String, String> said = Map.of(
        "status", String.valueOf(row.text(ENROL_STATUS)),
        "roleid", String.valueOf(in.mapped("ROLE", row.id(ENROL_ROLEID))),
        "cost", String.valueOf(row.text(ENROL_COST)),
        "currency", String.valueOf(row.text(ENROL_CURRENCY)),
        "customint1", String.valueOf(row.text(ENROL_CUSTOMINT1)));
    Map<String, String> wanted = new HashMap<>(said);
    wanted.keySet().retainAll(plugin.same);
    return all.find(name, wanted);
  }

  private void values(Row row, RestoredRow out, RestoreScope in) {
    if (row.id(ENROL_ROLEID) == 0) {
      out.set("roleid", 0);
    }
    if (plugin == EnrolPlugin.SELF && row.id(ENROL_CUSTOMINT5) != 0 && !in.sameSite()) {
      out.set("customint5", -1); // members of a cohort that this site does not have
    }
    if (plugin.users == Users.SYNCHRONISED && row.id(ENROL_CUSTOMINT2) > 0) {
      out.set("customint2", in.mapped("GROUP", row.id(ENROL_CUSTOMINT2)));
    }
  }

  @Override
  protected void afterEnrol(Row row, long newId, RestoreScope in) {
    instance = newId;
    RestoredEnrolments.of(in).made(newId, String.valueOf(row.text(ENROL_ENROL)));
    if (row.id(ENROL_STATUS) == 0) {
      letIn(row, newId, in);
    }
  }

  /** Whom the site itself lets in, if it knows them. */
  private void letIn(Row row, long newId, RestoreScope in) {
    long group = row.id(ENROL_CUSTOMINT2) > 0 ? in.mapped("GROUP", row.id(ENROL_CUSTOMINT2)) : 0;
    long other = row.id(ENROL_CUSTOMINT1);
    if (plugin == EnrolPlugin.COHORT) {
      Incomers members = new Incomers(plugin, newId, group, in);
      CohortMembers.enrol(other, in.mapped("ROLE", row.id(ENROL_ROLEID)), members, in);
      synchronised.addAll(members.users());
    } else if (plugin == EnrolPlugin.META) {
      Incomers participants = new Incomers(plugin, newId, group, in);
      new OtherCourse(other, in).enrol(participants);
      synchronised.addAll(participants.users());
      incomers = participants;
    }
  }

  @Override
  protected void beforeEnrolment(Row row, RestoredRow out, RestoreScope in) {
    long user = in.mapped("USER", row.id(ENROLMENT_USERID));
    String action =
        in.config("enrol_" + RestoredEnrolments.of(in).plugin(instance), "unenrolaction");
    if (user == 0
        || !KeptUsers.of(in).contain(user)
        || synchronised.contains(user)
        || !plugin.keepsUsers(action)) {
      out.skip();
      return;
    }
    long status = plugin.suspends(action) ? SUSPENDED : row.id(ENROLMENT_STATUS);
    EnrolledUsers there = EnrolledUsers.of(in);
    boolean wasOut = plugin == EnrolPlugin.MANUAL && wasDisabled && isOn(in);
    if (there.contain(instance, user)) {
      long start = row.id(ENROLMENT_TIMESTART);
      long end = row.id(ENROLMENT_TIMEEND);
      if (plugin == EnrolPlugin.MANUAL) {
        there.prolong(instance, user, status, !wasOut, start, end, in);
      } else if (plugin.users == Users.AS_THEY_WERE) {
        there.change(instance, user, status, start, end, in);
      }
      out.skip();
      return;
    }
    if (wasOut) {
      status = SUSPENDED; // nobody who was out comes in
    }
    if (plugin.users == Users.ELSEWHERE) {
      out.set("timestart", 0).set("timeend", 0);
    }
    if (incomers != null) {
      incomers.join(user);
    }
    said = status;
    out.set("status", status)
        .set("modifierid", in.word("RESTORER"))
        .set("timecreated", in.word("NOW"))
        .set("timemodified", in.word("NOW"));
  }

  @Override
  protected void afterEnrolment(Row row, long newId, RestoreScope in) {
    long user = in.mapped("USER", row.id(ENROLMENT_USERID));
    EnrolledUsers.of(in)
        .add(instance, user, newId, said, row.id(ENROLMENT_TIMESTART), row.id(ENROLMENT_TIMEEND));
  }

  /** Versions of the protocol that call a tool by a name of its own need a new one. */
  @Override
  protected void beforeTool(Row row, RestoredRow out, RestoreScope in) {
    if (NAMED_TOOLS.equals(row.text(TOOL_LTIVERSION))) {
      out.set("uuid", UUID.randomUUID().toString());
    }
  }

  /** Whether the instance, which was off in the archive, is on here. */
  private boolean isOn(RestoreScope in) {
    if (on == null) {
      String sql = "SELECT [id] FROM {enrol} WHERE [id] = ? AND [status] = 0";
      on = !in.rows(sql, 1, in.resolved(instance)).isEmpty();
    }
    return on;
  }

  @Override
  public void afterExecute(RestoreScope in) {
    if (!in.setting("users")) {
      KeptUsers.of(in).enrol(in);
    }
  }
}
