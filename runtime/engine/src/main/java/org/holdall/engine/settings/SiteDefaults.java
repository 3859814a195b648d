package org.holdall.engine.settings;

import org.holdall.engine.site.SiteConfig;
import org.jspecify.annotations.Nullable;

/** What the site's administrator says of the settings of backups or restores. */
final class SiteDefaults {
  private static final String BACKUP = "backup";

  private final SiteConfig config;
  private final String plugin;
  private final String purpose;
  private final boolean locks;

  private SiteDefaults(SiteConfig config, String plugin, String purpose, boolean locks) {
    this.config = config;
    this.plugin = plugin;
    this.purpose = purpose;
    this.locks = locks;
  }

  /** Of backups. */
  static SiteDefaults ofBackups(SiteConfig config, Presets presets) {
    return new SiteDefaults(config, BACKUP, presets.word(), presets.locks());
  }

  /** Of restores. */
  static SiteDefaults ofRestores(SiteConfig config) {
    return new SiteDefaults(config, "restore", "general", true);
  }

  /** Gives a setting the site's default and lock, if there are any and nothing stronger than another setting holds it. */
  void apply(Setting setting) {
    String value = value(setting);
    if (value == null || setting.status().compareTo(Status.LOCKED_BY_HIERARCHY) > 0) {
      return;
    }
    setting.preset(value);
    if (locks && isTrue(config.get(plugin, key(setting) + "_locked"))) {
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
    return plugin + "_" + purpose + "_" + name;
  }

  /** As PHP reads a text. */
  static boolean isTrue(@Nullable String value) {
    return value != null && !value.isEmpty() && !value.equals("0");
  }
}
