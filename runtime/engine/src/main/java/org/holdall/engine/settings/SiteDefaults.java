package org.holdall.engine.settings;

import org.holdall.engine.site.SiteConfig;
import org.jspecify.annotations.Nullable;

/** What the site's administrator says of the settings of backups or restores. */
final class SiteDefaults {
  private final SiteConfig config;
  private final String plugin;

  /**
   * Of one direction.
   *
   * @param plugin whose configuration it is: {@code backup} or {@code restore}
   */
  SiteDefaults(SiteConfig config, String plugin) {
    this.config = config;
    this.plugin = plugin;
  }

  /** Gives a setting the site's default and lock, if there are any and nothing stronger than another setting holds it. */
  void apply(Setting setting) {
    String value = value(setting);
    if (value == null || setting.status().compareTo(Status.LOCKED_BY_HIERARCHY) > 0) {
      return;
    }
    setting.preset(value);
    if (isTrue(config.get(plugin, key(setting) + "_locked"))) {
      setting.lock(Status.LOCKED_BY_CONFIG);
    }
  }

  /** The site's default, null if it has none. */
  @Nullable
  String value(Setting setting) {
    return config.get(plugin, key(setting));
  }

  /** Whether the site uses competencies at all. */
  boolean competencies() {
    return isTrue(config.get("core_competency", "enabled"));
  }

  private String key(Setting setting) {
    String name = setting.name().equals("grade_histories") ? "histories" : setting.name();
    return plugin + "_general_" + name;
  }

  /** As PHP reads a text. */
  static boolean isTrue(@Nullable String value) {
    return value != null && !value.isEmpty() && !value.equals("0");
  }
}
