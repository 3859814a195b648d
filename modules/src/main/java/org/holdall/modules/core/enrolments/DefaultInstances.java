package org.holdall.modules.core.enrolments;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.holdall.engine.structure.RestoreScope;
import org.jspecify.annotations.Nullable;

/** Ways into a course as the site's settings say that new courses have them. */
public final class DefaultInstances {
  private static final String ZERO = "0";

  private DefaultInstances() {}

  /** A course that gets none from the archive, although it is new or emptied, has what the site's other new courses have. */
  public static void complete(RestoreScope in) {
    boolean archives =
        !in.setting("hub") && (in.setting("users") || in.value("enrolments").equals("2"));
    if (in.setting("course") && !in.setting("import") && !in.setting("adding") && !archives) {
      addAll(in);
    }
  }

  private static void addAll(RestoreScope in) {
    String enabled = String.valueOf(in.config("core", "enrol_plugins_enabled"));
    for (String plugin : enabled.split(",")) {
      boolean usual = List.of("manual", "guest", "self").contains(plugin);
      boolean there = RestoredEnrolments.of(in).find(plugin, Map.of()) != 0;
      if (usual && !there && "1".equals(in.config("enrol_" + plugin, "defaultenrol"))) {
        RestoredEnrolments.of(in).made(add(plugin, in), plugin);
      }
    }
  }

  /** Adds that of one plugin. */
  static long add(String plugin, RestoreScope in) {
    Map<String, @Nullable Object> row = new HashMap<>();
    row.put("enrol", plugin);
    row.put("courseid", in.word("COURSE"));
    row.put("sortorder", RestoredEnrolments.of(in).place());
    row.put("status", setting(plugin, "status", ZERO, in));
    row.put("timecreated", in.word("NOW"));
    row.put("timemodified", in.word("NOW"));
    row.put("enrolstartdate", 0L);
    row.put("enrolenddate", 0L);
    switch (plugin) {
      case "guest" -> row.put("password", "");
      case "database", "flatfile" -> {}
      case "self" -> {
        notices(row, plugin, in);
        row.put("customint1", setting(plugin, "groupkey", ZERO, in));
        row.put("customint2", setting(plugin, "longtimenosee", ZERO, in));
        row.put("customint3", setting(plugin, "maxenrolled", ZERO, in));
        row.put("customint4", setting(plugin, "sendcoursewelcomemessage", ZERO, in));
        row.put("customint5", 0L);
        row.put("customint6", setting(plugin, "newenrols", ZERO, in));
      }
      default -> {
        notices(row, plugin, in);
        row.put("customint1", setting(plugin, "sendcoursewelcomemessage", ZERO, in));
      }
    }
    return in.insert("enrol", row);
  }

  /** Who comes in as what, how long, and who is told of the end. */
  private static void notices(Map<String, @Nullable Object> row, String plugin, RestoreScope in) {
    String notify = setting(plugin, "expirynotify", ZERO, in);
    boolean all = notify.equals("2");
    row.put("roleid", setting(plugin, "roleid", ZERO, in));
    row.put("enrolperiod", setting(plugin, "enrolperiod", ZERO, in));
    row.put("expirynotify", all && plugin.equals("self") ? "1" : notify);
    row.put("notifyall", all ? 1L : 0L);
    row.put("expirythreshold", setting(plugin, "expirythreshold", "86400", in));
  }

  private static String setting(String plugin, String name, String otherwise, RestoreScope in) {
    String value = in.config("enrol_" + plugin, name);
    return value == null || value.isEmpty() ? otherwise : value;
  }
}
