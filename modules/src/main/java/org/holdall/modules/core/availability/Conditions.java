package org.holdall.modules.core.availability;

import java.util.Map;
import org.holdall.engine.structure.RestoreScope;
import org.jspecify.annotations.Nullable;

/** What becomes of single conditions. Kinds of conditions that are not known here name nothing that changes. */
final class Conditions {
  private final String what;
  private final RestoreScope in;

  /** What became of a condition. */
  enum Outcome {
    SAME,
    CHANGED,
    GONE
  }

  Conditions(String what, RestoreScope in) {
    this.what = what;
    this.in = in;
  }

  /** Changes the members of a condition. */
  Outcome restore(Map<String, @Nullable Object> condition) {
    return switch (String.valueOf(condition.get("type"))) {
      case "group" -> group(condition, "GROUP", "groups", "group");
      case "grouping" -> group(condition, "GROUPING", "groupings", "grouping");
      case "completion" -> completion(condition);
      case "grade" ->
        reference(condition, "id", "GRADE_ITEM", "grade_items", "courseid", 0, "grade");
      case "date" -> date(condition);
      default -> Outcome.SAME;
    };
  }

  /** Without an id it means any group, or the activity's own grouping. */
  private Outcome group(
      Map<String, @Nullable Object> condition, String kind, String table, String shown) {
    if (id(condition, "id") == 0) {
      return Outcome.SAME;
    }
    return in.setting("groups")
        ? reference(condition, "id", kind, table, "courseid", -1, shown)
        : Outcome.GONE;
  }

  /** A negative id means the activity before this one. */
  private Outcome completion(Map<String, @Nullable Object> condition) {
    return id(condition, "cm") < 0
        ? Outcome.SAME
        : reference(condition, "cm", "COURSE_MODULE", "course_modules", "course", 0, "activity");
  }

  private Outcome reference(
      Map<String, @Nullable Object> condition,
      String member,
      String mapping,
      String table,
      String course,
      long otherwise,
      String shown) {
    long old = id(condition, member);
    long known = in.mapped(mapping, old);
    if (known != 0) {
      condition.put(member, in.resolved(known));
      return Outcome.CHANGED;
    }
    if (in.sameSite() && exists(table, course, old)) {
      return Outcome.SAME;
    }
    condition.put(member, otherwise);
    in.warn(
        "The access restrictions of " + what + (shown.startsWith("a") ? " name an " : " name a ")
            + shown + " that was not restored. Set them again in Moodle.");
    return Outcome.CHANGED;
  }

  private Outcome date(Map<String, @Nullable Object> condition) {
    long old = id(condition, "t");
    long moved = in.date(old);
    condition.put("t", moved);
    return moved == old ? Outcome.SAME : Outcome.CHANGED;
  }

  private boolean exists(String table, String course, long id) {
    String sql = "SELECT [id] FROM {" + table + "} WHERE [id] = ? AND [" + course + "] = ?";
    return !in.rows(sql, 1, id, in.word("COURSE")).isEmpty();
  }

  private static long id(Map<String, @Nullable Object> condition, String member) {
    String text = String.valueOf(condition.get(member));
    return text.matches("-?\\d{1,18}") ? Long.parseLong(text) : 0;
  }
}
