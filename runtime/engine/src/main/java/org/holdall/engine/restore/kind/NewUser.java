package org.holdall.engine.restore.kind;

import java.util.Arrays;
import java.util.List;
import org.holdall.engine.site.SiteConfig;
import org.holdall.engine.structure.RestoreScope;
import org.holdall.engine.structure.RestoredRow;
import org.jspecify.annotations.Nullable;

/** What a new user's row gets that depends on this site: how he logs in, his language, his theme. */
final class NewUser {
  /** Ways to log in whose passwords are never Moodle's. */
  private static final List<String> ELSEWHERE =
      List.of("cas", "mnet", "oauth2", "shibboleth", "webservice");

  /** Ways to log in whose passwords Moodle keeps, and lets users set anew. */
  private static final List<String> HERE = List.of("manual", "email", "none");

  private final SiteConfig config;
  private final Languages languages;

  NewUser(KindContext context) {
    this.config = context.config();
    this.languages = new Languages(context.dataroot(), config);
  }

  void complete(NamedRow user, boolean local, RestoredRow out, RestoreScope in) {
    String auth = auth(user.text("auth"), local);
    out.set("auth", auth);
    String password = password(auth);
    if (password != null) {
      out.set("password", password);
    }
    out.set("lang", languages.has(user.text("lang")) ? user.text("lang") : config.core("lang"));
    out.set("theme", hasTheme(user.text("theme")) ? user.text("theme") : "");
    if (Users.isOn(config, "core", "disableuserimages")) {
      out.set("picture", 0);
    }
    out.set("policyagreed", 0);
    if (!user.isSet("timecreated")) {
      out.set("timecreated", in.word("NOW"));
    }
  }

  /** A server cannot log in to itself by MNet; what is not enabled becomes what the site registers users with. */
  private String auth(String auth, boolean local) {
    boolean usable = isEnabled(auth) && !(auth.equals("mnet") && local);
    if (usable) {
      return auth;
    }
    boolean email = "email".equals(config.get("core", "registerauth")) && isEnabled("email");
    return email ? "email" : "manual";
  }

  private boolean isEnabled(String auth) {
    return auth.equals("manual")
        || auth.equals("nologin")
        || list("auth").contains(auth) && !auth.isEmpty();
  }

  /** Marks for Moodle's log-in page: no password here, or one that was not restored. Null for the column's default. */
  private @Nullable String password(String auth) {
    boolean elsewhere = ELSEWHERE.contains(auth)
        || auth.equals("ldap") && Users.isOn(config, "auth_ldap", "preventpassindb")
        || auth.equals("db") && !isInternalDb();
    if (elsewhere) {
      return "not cached";
    }
    return HERE.contains(auth) || auth.equals("db") ? "restored" : null;
  }

  private boolean isInternalDb() {
    String type = config.get("auth_db", "passtype");
    return type == null || type.equals("internal");
  }

  private boolean hasTheme(String theme) {
    if (theme.isEmpty() || !Users.isOn(config, "core", "allowuserthemes")) {
      return false;
    }
    List<String> offered = list("themelist");
    return offered.isEmpty()
        ? config.get("theme_" + theme, "version") != null
        : offered.contains(theme);
  }

  private List<String> list(String name) {
    String value = config.get("core", name);
    return value == null || value.isEmpty() ? List.of() : Arrays.asList(value.split(","));
  }
}
