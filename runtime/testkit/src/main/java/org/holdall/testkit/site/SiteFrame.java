package org.holdall.testkit.site;

import java.sql.SQLException;
import java.util.List;

/**
 * What every Moodle site has: configuration, the site's own course, guest and administrator, a category.
 *
 * @param contexts makes further contexts and users
 * @param category context of the category
 * @param categoryId its id
 */
public record SiteFrame(SiteContexts contexts, SiteContexts.Context category, long categoryId) {

  // Rows read best as rows.
  // spotless:off
  /**
   * Makes it.
   *
   * @param wwwroot address of the site, https
   * @param name full name of the site
   * @param category name of the category
   * @param now time of everything, in seconds since 1970
   */
  public static SiteFrame of(SiteRows rows, String wwwroot, String name, String category, long now) throws SQLException {
    String host = wwwroot.replaceFirst("https://", "");
    for (List<String> setting : List.of(
        List.of("version", "2024100706"),
        List.of("release", "4.5.6 (Build: 20250811)"),
        List.of("siteidentifier", "HoldallHoldallHoldallHoldallHold" + host),
        List.of("mnet_localhost_id", "1"),
        List.of("siteadmins", "2"),
        List.of("enablecompletion", "1"),
        List.of("usetags", "1"))) {
      rows.add("config", "name", setting.get(0), "value", setting.get(1));
    }
    for (String off : List.of("backup_general_logs", "backup_general_histories")) {
      rows.add("config_plugins", "plugin", "backup", "name", off, "value", "0");
    }
    rows.add("config_plugins", "plugin", "core_competency", "name", "enabled", "value", "1");
    rows.add("mnet_host", "wwwroot", wwwroot, "ip_address", "127.0.0.1", "name", "", "public_key", "", "applicationid", 1);
    SiteContexts contexts = new SiteContexts(rows);
    rows.add("filter_active", "filter", "mathjaxloader", "contextid", contexts.system().id(), "active", 1, "sortorder", 1);
    long site = rows.add("course", "category", 0, "fullname", name, "shortname", name.replaceFirst(" .*", ""), "format", "site",
        "timecreated", now, "timemodified", now);
    contexts.add(SiteContexts.COURSE, site, contexts.system());
    contexts.user("Guest", now);
    contexts.user("Admin", now);
    long id = rows.add("course_categories", "name", category, "depth", 1, "path", "/1", "coursecount", 1, "timemodified", now);
    return new SiteFrame(contexts, contexts.add(SiteContexts.CATEGORY, id, contexts.system()), id);
  }
  // spotless:on
}
