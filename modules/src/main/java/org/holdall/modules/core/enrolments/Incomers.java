package org.holdall.modules.core.enrolments;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.holdall.engine.structure.RestoreScope;
import org.jspecify.annotations.Nullable;

/** Who comes into the course by a way of the site: enrolments, roles, and membership of that way's group. */
final class Incomers {
  private final String component;
  private final long instance;
  private final long group;
  private final RestoreScope in;
  private final Set<Long> users = new HashSet<>();

  /** Who is in the group by now, with the row if this restore made it and nobody looks after it yet, else 0. */
  private final Map<Long, Long> members = new HashMap<>();

  /**
   * Those of one way.
   *
   * @param instance of the enrolment method, on the site
   * @param group on the site, 0 for none
   */
  Incomers(EnrolPlugin plugin, long instance, long group, RestoreScope in) {
    component = plugin.component();
    this.instance = instance;
    this.group = group;
    this.in = in;
    if (group != 0) {
      String sql =
          "SELECT [userid], [id], [timeadded], [component] FROM {groups_members} WHERE [groupid] = ?";
      for (List<@Nullable String> row : in.rows(sql, 4, in.resolved(group))) {
        boolean free = Long.toString(in.word("NOW")).equals(row.get(2)) && "".equals(row.get(3));
        members.put(number(row.get(0)), free ? number(row.get(1)) : 0);
      }
    }
  }

  private static long number(@Nullable String text) {
    return Long.parseLong(String.valueOf(text));
  }

  /** Everybody who came. */
  Set<Long> users() {
    return users;
  }

  /**
   * Lets a user in.
   *
   * @param status 0, or 1 for suspended
   * @param start seconds, 0 for always
   * @param end seconds, 0 for never
   */
  void enrol(long user, long status, long start, long end) {
    users.add(user);
    Map<String, Object> row = said();
    row.put("enrolid", instance);
    row.put("userid", user);
    row.put("status", status);
    row.put("timestart", start);
    row.put("timeend", end); // the column's own default is a day in 2038
    row.put("timecreated", in.word("NOW"));
    in.insert("user_enrolments", row);
    join(user);
  }

  /** The way's group takes a user in; who is in it by the archive stays as long as the way lets him in. */
  void join(long user) {
    Long known = group == 0 ? Long.valueOf(0) : members.putIfAbsent(user, 0L);
    if (known == null) {
      in.insert(
          "groups_members",
          Map.of(
              "groupid",
              group,
              "userid",
              user,
              "timeadded",
              in.word("NOW"),
              "component",
              component,
              "itemid",
              instance));
    } else if (known != 0) {
      in.set("groups_members", known, "component", component);
      in.set("groups_members", known, "itemid", instance);
      members.put(user, 0L);
    }
  }

  /** Gives a user a role that he has as long as the way lets him in. */
  void assign(long user, long role) {
    Map<String, Object> row = role(user, role);
    row.put("component", component);
    row.put("itemid", instance);
    in.insert("role_assignments", row);
  }

  /** Gives a user a role as somebody would. */
  void assignByHand(long user, long role) {
    in.insert("role_assignments", role(user, role));
  }

  private Map<String, Object> role(long user, long role) {
    Map<String, Object> row = said();
    row.put("roleid", role);
    row.put("userid", user);
    row.put("contextid", in.word("COURSE_CONTEXT"));
    return row;
  }

  private Map<String, Object> said() {
    Map<String, Object> row = new HashMap<>();
    row.put("modifierid", in.word("RESTORER"));
    row.put("timemodified", in.word("NOW"));
    return row;
  }
}
