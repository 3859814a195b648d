package org.holdall.engine.settings;

import java.util.Set;

/** Which settings of backups have defaults of the site's administrator, and under which names. */
enum Presets {
  NONE("", false) {
    @Override
    boolean cover(String setting) {
      return false;
    }
  },
  GENERAL("general", true) {
    @Override
    boolean cover(String setting) {
      return !setting.equals("permissions");
    }
  },
  IMPORT("import", true) {
    @Override
    boolean cover(String setting) {
      return WITHOUT_USERS.contains(setting);
    }
  },
  /** The administrator's locks do not hold the site's own schedule. */
  AUTOMATED("auto", false) {
    @Override
    boolean cover(String setting) {
      return !setting.equals("permissions") && !setting.equals("anonymize");
    }
  };

  private static final Set<String> WITHOUT_USERS = Set.of(
      "activities",
      "blocks",
      "filters",
      "badges",
      "calendarevents",
      "permissions",
      "questionbank",
      "groups",
      "competencies",
      "customfield",
      "contentbankcontent",
      "legacyfiles");

  private final String word;
  private final boolean locks;

  Presets(String word, boolean locks) {
    this.word = word;
    this.locks = locks;
  }

  /** Whether a root setting that is on or off has a default of the site. */
  abstract boolean cover(String setting);

  /** The middle of the names: {@code general} in {@code backup_general_users}. */
  String word() {
    return word;
  }

  /** Whether the administrator's locks count. */
  boolean locks() {
    return locks;
  }
}
