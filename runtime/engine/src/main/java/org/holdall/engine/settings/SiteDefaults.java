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
  private final boolean onlyLocked;

  private SiteDefaults(
      SiteConfig config, String plugin, String purpose, boolean locks, boolean onlyLocked) {
    this.config = config;
    this.plugin = plugin;
    this.purpose = purpose;
    this.locks = locks;
    this.onlyLocked = onlyLocked;
  }

  /** Of backups. */
  static SiteDefaults ofBackups(SiteConfig config, Presets presets) {
    return new SiteDefaults(config, BACKUP, presets.word(), presets.locks(), false);
  }

  /**
   * Of restores. What is imported is as its backup has it, but for what the site's administrator locked.
   *
   * @param purpose Moodle's word: general, merge or replace
   */
  static SiteDefaults ofRestores(SiteConfig config, Mode mode, String purpose) {
    return new SiteDefaults(config, "restore", purpose, true, mode == Mode.IMPORT);
  }

  /** Gives a setting the site's default and lock, if there are any and nothing stronger than another setting holds it. */
  void apply(Setting setting) {
    apply(setting, value(setting));
  }

  /** Likewise, where the site's default is only whether the setting has its own value; else it is this one. */
  void applyOr(Setting setting, String otherwise) {
    String value = value(setting);
    apply(setting, value == null ? null : isTrue(value) ? setting.value() : otherwise);
  }

  private void apply(Setting setting, @Nullable String value) {
    boolean locked = locks && isTrue(config.get(plugin, key(setting) + "_locked"));
    if (value == null
        || onlyLocked && !locked
        || setting.status().compareTo(Status.LOCKED_BY_HIERARCHY) > 0) {
      return;
    }
    setting.preset(value);
    if (locked) {
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
