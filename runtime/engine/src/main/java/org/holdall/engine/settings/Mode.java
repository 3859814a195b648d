package org.holdall.engine.settings;

import static org.holdall.engine.settings.Mode.Trait.CONTENTS;
import static org.holdall.engine.settings.Mode.Trait.CONVERTERS;
import static org.holdall.engine.settings.Mode.Trait.DELAYED;
import static org.holdall.engine.settings.Mode.Trait.INTERACTIVE;
import static org.holdall.engine.settings.Mode.Trait.NO_USERS;
import static org.holdall.engine.settings.Mode.Trait.PERMISSIONS;
import static org.holdall.engine.settings.Mode.Trait.WHOLE;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.holdall.engine.site.SiteConfig;

/** The purpose of a backup, with Moodle's number, and what follows from it. */
public enum Mode {
  /** By a person, to keep. */
  GENERAL(10, Presets.GENERAL, INTERACTIVE, CONTENTS, CONVERTERS),
  /** To copy parts into another course of the same site: without users and contents of files. */
  IMPORT(20, Presets.IMPORT, PERMISSIONS, NO_USERS, WHOLE),
  /** To publish: without users. */
  HUB(30, Presets.NONE, INTERACTIVE, CONTENTS, NO_USERS),
  /** To duplicate a course on its site: without contents of files. */
  SAMESITE(40, Presets.NONE),
  /** By the schedule of the site. */
  AUTOMATED(50, Presets.AUTOMATED, CONTENTS),
  /** By a person, to keep, and run later. */
  ASYNC(70, Presets.GENERAL, INTERACTIVE, CONTENTS, DELAYED),
  /** To duplicate a course on its site, run later: without contents of files. */
  COPY(80, Presets.NONE, DELAYED);

  /** What may follow from a mode. */
  enum Trait {
    /** A person watches. */
    INTERACTIVE,
    /** The archive has the contents of files. */
    CONTENTS,
    /** Runs later. */
    DELAYED,
    /** Never with users. */
    NO_USERS,
    /** Offers the setting {@code permissions}. */
    PERMISSIONS,
    /** Of a course, offers other formats. */
    CONVERTERS,
    /** Of one activity, the activity is always whole. */
    WHOLE
  }

  private final int code;
  private final Presets presets;
  private final Set<Trait> traits = EnumSet.noneOf(Trait.class);

  Mode(int code, Presets presets, Trait... traits) {
    this.code = code;
    this.presets = presets;
    this.traits.addAll(Set.of(traits));
  }

  /** The number in {@code moodle_backup.xml}. */
  public int code() {
    return code;
  }

  /** The word for users. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether Moodle makes such backups while a person watches. */
  public boolean interactive() {
    return has(INTERACTIVE);
  }

  /** Whether Moodle makes such backups later, in a process of their own. */
  public boolean delayed() {
    return has(DELAYED);
  }

  /** Whether such a backup never has users. */
  public boolean withoutUsers() {
    return has(NO_USERS);
  }

  /** Whether the archive may have the contents of files; the setting {@code files} must be on as well. */
  public boolean contents(SiteConfig config) {
    return has(CONTENTS)
        && (this != AUTOMATED || SiteDefaults.isTrue(config.get("backup", "backup_auto_files")));
  }

  Presets presets() {
    return presets;
  }

  boolean has(Trait trait) {
    return traits.contains(trait);
  }
}
