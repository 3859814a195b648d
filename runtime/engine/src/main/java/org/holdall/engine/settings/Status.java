package org.holdall.engine.settings;

/** Who holds a setting, the weakest first; the strongest lock wins. */
public enum Status {
  NOT_LOCKED,
  /** Another setting that this one depends on. */
  LOCKED_BY_HIERARCHY,
  /** The site's administrator. */
  LOCKED_BY_CONFIG,
  /** A right that the user lacks. */
  LOCKED_BY_PERMISSION,
  /** The archive, which does not contain what the setting is about. */
  LOCKED_BY_ARCHIVE
}
