package org.holdall.modules.core.enrolments;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.holdall.engine.structure.RestoreScope;
import org.jspecify.annotations.Nullable;

/** The ways into the target course during a restore: those it had, and those restored so far. */
public final class RestoredEnrolments {
  private final Map<Long, Instance> instances = new HashMap<>();
  private long nextPlace;

  /**
   * A way in.
   *
   * @param id or what stands for it
   * @param plugin name without {@code enrol_}
   * @param values of further columns that tell it from others
   */
  record Instance(long id, String plugin, Map<String, String> values) {}

  /** Those of the restore's course. */
  public static RestoredEnrolments of(RestoreScope in) {
    return in.once("enrolments of the course", () -> read(in));
  }

  private static RestoredEnrolments read(RestoreScope in) {
    RestoredEnrolments all = new RestoredEnrolments();
    for (List<@Nullable String> row : in.rows(
        "SELECT [id], [sortorder], [enrol], [status], [roleid], [cost], [currency], [customint1]"
            + " FROM {enrol} WHERE [courseid] = ? ORDER BY [id]",
        8,
        in.word("COURSE"))) {
      long id = Long.parseLong(String.valueOf(row.get(0)));
      all.nextPlace = Math.max(all.nextPlace, 1 + Long.parseLong(String.valueOf(row.get(1))));
      all.instances.put(
          id,
          new Instance(
              id,
              String.valueOf(row.get(2)),
              Map.of(
                  "status", String.valueOf(row.get(3)),
                  "roleid", String.valueOf(row.get(4)),
                  "cost", String.valueOf(row.get(5)),
                  "currency", String.valueOf(row.get(6)),
                  "customint1", String.valueOf(row.get(7)))));
    }
    return all;
  }

  /** Place of the next new one. */
  long place() {
    return nextPlace++;
  }

  void made(long id, String plugin) {
    instances.put(id, new Instance(id, plugin, Map.of()));
  }

  /** The oldest of a plugin whose columns have these values; 0 if there is none. */
  long find(String plugin, Map<String, String> values) {
    return instances.values().stream()
        .filter(each -> each.plugin().equals(plugin))
        .filter(each -> values.entrySet().stream()
            .allMatch(value -> value.getValue().equals(each.values().get(value.getKey()))))
        .mapToLong(Instance::id)
        .min()
        .orElse(0);
  }

  /** The plugin by which one comes in, empty if it is not known. */
  public String plugin(long id) {
    Instance instance = instances.get(id);
    return instance == null ? "" : instance.plugin();
  }

  /** Whether the site has the plugin switched on. */
  static boolean isEnabled(String plugin, RestoreScope in) {
    String enabled = in.config("core", "enrol_plugins_enabled");
    return enabled != null && List.of(enabled.split(",")).contains(plugin);
  }
}
