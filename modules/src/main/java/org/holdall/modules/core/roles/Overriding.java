package org.holdall.modules.core.roles;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.holdall.engine.structure.RestoreScope;
import org.jspecify.annotations.Nullable;

/** Which permissions the user who restores may change in the course, by Moodle's rules: of which roles, and which. */
final class Overriding {
  /** Capabilities with one of these risks (configuration, trust, scripts, personal data, loss of data) are not safe. */
  private static final long UNSAFE = 1 | 2 | 4 | 8 | 32;

  private final boolean administrator;
  private final boolean any;
  private final boolean safe;
  private final Set<Long> roles = new HashSet<>();
  private final Map<String, Long> risks = new HashMap<>();

  private Overriding(RestoreScope in) {
    String admins = String.valueOf(in.config("core", "siteadmins"));
    administrator =
        Arrays.asList(admins.split("\\s*,\\s*")).contains(Long.toString(in.word("RESTORER")));
    any = administrator || in.may("moodle/role:override");
    safe = any || in.may("moodle/role:safeoverride");
  }

  /** Of the restore's course. */
  static Overriding of(RestoreScope in) {
    return in.once("permissions that may be changed", () -> read(in));
  }

  private static Overriding read(RestoreScope in) {
    Overriding may = new Overriding(in);
    for (List<@Nullable String> row :
        in.rows("SELECT [name], [riskbitmask] FROM {capabilities}", 2)) {
      may.risks.put(String.valueOf(row.get(0)), Long.valueOf(String.valueOf(row.get(1))));
    }
    if (may.safe && !may.administrator) {
      String sql = "SELECT DISTINCT o.[allowoverride] FROM {role_allow_override} o"
          + " JOIN {role_assignments} a ON a.[roleid] = o.[roleid] AND a.[userid] = ?"
          + " JOIN {context} c ON c.[id] = a.[contextid] JOIN {context} here ON here.[id] = ?"
          + " AND (here.[id] = c.[id] OR here.[path] LIKE CONCAT(c.[path], '/%'))";
      in.rows(sql, 1, in.word("RESTORER"), in.resolved(in.word("COURSE_CONTEXT")))
          .forEach(row -> may.roles.add(Long.valueOf(String.valueOf(row.get(0)))));
    }
    return may;
  }

  /** Whether the site has a capability. */
  boolean knows(String capability) {
    return risks.containsKey(capability);
  }

  /** Whether he may say what a role may. */
  boolean allows(long role, String capability) {
    boolean harmless = (risks.getOrDefault(capability, UNSAFE) & UNSAFE) == 0;
    return administrator || roles.contains(role) && (any || safe && harmless);
  }
}
